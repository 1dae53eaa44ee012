namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// Keeps some of what rewards pay on one thread, evenly over all of its calls however many there are: one in so many,
/// and each time that there is no more room, every second one is forgotten and half as many are taken from then on.
/// </summary>
internal sealed class RewardSamples<TState, TAction>
{
    // What is kept of a state may be large; asking for so many once more takes no time.
    private const int Room = 256;

    // Odd, so that a pattern in the order of calls is not met always at the same place of it.
    private const int FirstInterval = 7;

    private readonly List<PaidReward<TState, TAction>> kept = [];
    private int interval = FirstInterval;
    private int left = 1;

    /// <summary>What is kept, in the order of the calls.</summary>
    public IReadOnlyList<PaidReward<TState, TAction>> Kept => kept;

    /// <summary>Told of a reward that was paid.</summary>
    public void Offer(
        UserCall call, Reward<TState, TAction> reward, in Transition<TState, TAction> step, double amount)
    {
        if (--left > 0) return;
        left = interval;
        kept.Add(new PaidReward<TState, TAction>(call, reward, step, amount));
        if (kept.Count < Room) return;
        for (int i = 0; i < Room / 2; i++) kept[i] = kept[2 * i];
        kept.RemoveRange(Room / 2, Room / 2);
        interval = 2 * interval + 1;
    }
}

namespace GamingAudit.Engine.Policies;

/// <summary>
/// Draws one of two policies at the first step of an episode and keeps to it. An episode is played from its first step
/// to its last on one thread, which is where the draw is kept.
/// </summary>
internal sealed class EpisodeMixture<TState, TAction>(
    Policy<TState, TAction> first, Policy<TState, TAction> second, double shareOfFirst, int horizon)
{
    private readonly ThreadLocal<bool> playsFirst = new();

    public Policy<TState, TAction> Policy => (state, stepsLeft, chance) =>
    {
        if (stepsLeft == horizon) playsFirst.Value = chance.Bernoulli(shareOfFirst);
        return (playsFirst.Value ? first : second)(state, stepsLeft, chance);
    };
}

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>Where calls of one declaration's code are announced to a monitor, on any thread.</summary>
/// <param name="monitor">Who is told.</param>
/// <param name="whose">Which declaration's code it is, as a sentence goes on; null for the target's own.</param>
internal sealed class WatchedCalls<TState, TAction>(CallMonitor monitor, string? whose)
{
    private readonly ThreadLocal<CallSlot<TState, TAction>> slots =
        new(() => monitor.Register<TState, TAction>(whose));

    /// <summary>The calls of this thread.</summary>
    public CallSlot<TState, TAction> Slot => slots.Value!;

    /// <summary>The reward, watched.</summary>
    public Reward<TState, TAction> Watch(UserCall call, Reward<TState, TAction> reward) =>
        step => Slot.Pay(call, reward, step);
}

namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>The arguments of a thread's call, kept as they are and turned into text only when asked for.</summary>
internal sealed class CallSlot<TState, TAction>(CallMonitor monitor, string? whose) : CallSlot(whose)
{
    private TState? before;
    private TAction? action;
    private TState? after;

    public CallMonitor Monitor => monitor;

    /// <summary>Some of what rewards paid on this thread.</summary>
    public RewardSamples<TState, TAction> Samples { get; } = new();

    public void Enter(UserCall call)
    {
        Begin(call);
        monitor.Journal?.Invoke(this);
    }

    public void Enter(UserCall call, TState state)
    {
        before = state;
        Enter(call);
    }

    public void Enter(UserCall call, TState state, TAction taken)
    {
        before = state;
        action = taken;
        Enter(call);
    }

    public void Enter(UserCall call, in Transition<TState, TAction> step)
    {
        before = step.Before;
        action = step.Action;
        after = step.After;
        Enter(call);
    }

    public override string Describe() => Call switch
    {
        UserCall.Reset or UserCall.Create or UserCall.Show or UserCall.None => "",
        UserCall.Step => $"state {Text(before)}, action {Text(action)}",
        UserCall.Proxy or UserCall.True =>
            $"state {Text(before)}, action {Text(action)}, next state {Text(after)}",
        _ => $"state {Text(before)}",
    };

    public FaultException Threw(Exception exception) => Broke(
        FaultKind.Threw, $"{Title} threw {exception.GetType().Name}: {exception.Message}", exception);

    public FaultException Broke(FaultKind kind, string message, Exception? inner = null)
    {
        var fault = new Fault(kind, Call, message, Describe());
        End();
        return new FaultException(fault, inner);
    }
}

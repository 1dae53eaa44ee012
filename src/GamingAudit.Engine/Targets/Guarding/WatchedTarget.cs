namespace GamingAudit.Engine.Targets.Guarding;

/// <summary>
/// A target each piece of whose code is announced to a monitor, whoever calls it: its own and that of what it declares.
/// </summary>
internal static class WatchedTarget
{
    /// <summary>The same target, watched.</summary>
    /// <param name="target">The target.</param>
    /// <param name="monitor">Who is told.</param>
    /// <param name="isNamed">Whether faults of the target's own code name the target.</param>
    public static MarkovTarget<TState, TAction> Of<TState, TAction>(
        MarkovTarget<TState, TAction> target, CallMonitor monitor, bool isNamed) where TState : notnull
    {
        WatchedCalls<TState, TAction> own = Calls(isNamed ? $"of the target {target.Name}" : null);
        return target with
        {
            Environment = Watched(target.Environment, own),
            Proxy = own.Watch(UserCall.Proxy, target.Proxy),
            True = own.Watch(UserCall.True, target.True),
            Terms = Watched(target.Terms, own),
            Mask = Watched(target.Mask, own),
            Reference = Watched(UserCall.Reference, target.Reference, own),
            Honest = Watched(UserCall.Honest, target.Honest, own),
            Shifts = [.. target.Shifts.Select(Shift)],
            Interventions = [.. target.Interventions.Select(Intervention)],
            EarlierTasks = [.. target.EarlierTasks.Select(Earlier)],
            MayNotWrite = [.. target.MayNotWrite.Select(Protected)],
        };

        WatchedCalls<TState, TAction> Calls(string? whose) => new(monitor, whose);

        Shift<TState, TAction> Shift(Shift<TState, TAction> shift)
        {
            WatchedCalls<TState, TAction> calls = Calls($"in the shift \"{shift.Name}\"");
            return shift with
            {
                Environment = Watched(shift.Environment, calls),
                Proxy = shift.Proxy is { } proxy ? calls.Watch(UserCall.Proxy, proxy) : null,
                True = shift.True is { } truth ? calls.Watch(UserCall.True, truth) : null,
            };
        }

        Intervention<TState> Intervention(Intervention<TState> variable)
        {
            WatchedCalls<TState, TAction> calls = Calls($"the variable \"{variable.Variable}\"");
            return variable with
            {
                Set = (state, chance) => calls.Slot.Ask(UserCall.Set, state, at => variable.Set(at, chance)),
            };
        }

        EarlierTask<TState, TAction> Earlier(EarlierTask<TState, TAction> task)
        {
            WatchedCalls<TState, TAction> calls = Calls($"in the earlier task \"{task.Name}\"");
            return task with
            {
                Environment = Watched(task.Environment, calls),
                Reward = calls.Watch(UserCall.Proxy, task.Reward),
            };
        }

        ProtectedValue<TState> Protected(ProtectedValue<TState> value)
        {
            WatchedCalls<TState, TAction> calls = Calls($"the protected value \"{value.Name}\"");
            return value with { Read = state => calls.Slot.Ask(UserCall.Read, state, value.Read) };
        }
    }

    private static WatchedEnvironment<TState, TAction> Watched<TState, TAction>(
        IEnvironment<TState, TAction> environment, WatchedCalls<TState, TAction> calls) => new(environment, calls);

    private static RewardTerms<TState, TAction>? Watched<TState, TAction>(
        RewardTerms<TState, TAction>? terms, WatchedCalls<TState, TAction> calls) => terms is null
        ? null
        : (Transition<TState, TAction> step, ref RewardSum sum) => calls.Slot.Itemise(terms, step, ref sum);

    private static ActionMask<TState>? Watched<TState, TAction>(
        ActionMask<TState>? mask, WatchedCalls<TState, TAction> calls) =>
        mask is null ? null : (state, legal) => calls.Slot.Mask(mask, state, legal);

    private static Policy<TState, TAction>? Watched<TState, TAction>(
        UserCall call, Policy<TState, TAction>? policy, WatchedCalls<TState, TAction> calls) => policy is null
        ? null
        : (state, left, chance) => calls.Slot.Act(call, policy, state, left, chance);
}

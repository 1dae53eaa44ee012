namespace GamingAudit;

/// <summary>What a target says of itself for a diagnosis: each call adds a declaration.</summary>
/// <example><code>
/// AuditTarget.Create("coin-right", corridor, proxy: Coin, truth: Coin, horizon: 12)
///     .WithShift("coin at either end", chance => new Place(4, Coin: chance.Bernoulli(0.5) ? 0 : 8))
///     .WithIntervention("coin", (place, chance) => place with { Coin = chance.Bernoulli(0.5) ? 0 : 8 });
/// </code></example>
public static class TargetDeclarations
{
    /// <summary>Declares that episodes may start elsewhere after training.</summary>
    /// <param name="target">The target.</param>
    /// <param name="name">What reports call the shift.</param>
    /// <param name="start">Draws the state in which an episode starts.</param>
    public static MarkovTarget<TState, TAction> WithShift<TState, TAction>(
        this MarkovTarget<TState, TAction> target, string name, Func<Chance, TState> start) where TState : notnull =>
        target.WithShift(name, new StartingEnvironment<TState, TAction>(target.Environment, start));

    /// <summary>Declares that actions may do something else after training.</summary>
    /// <param name="target">The target.</param>
    /// <param name="name">What reports call the shift.</param>
    /// <param name="environment">The dynamics after it.</param>
    public static MarkovTarget<TState, TAction> WithShift<TState, TAction>(
        this MarkovTarget<TState, TAction> target, string name, IEnvironment<TState, TAction> environment)
        where TState : notnull => target.WithShift(new Shift<TState, TAction>(name, environment));

    /// <summary>Declares a shift after which the rewards may be others, too.</summary>
    public static MarkovTarget<TState, TAction> WithShift<TState, TAction>(
        this MarkovTarget<TState, TAction> target, Shift<TState, TAction> shift) where TState : notnull =>
        target with { Shifts = [.. target.Shifts, shift] };

    /// <summary>Declares a variable that can be set on its own.</summary>
    /// <param name="target">The target.</param>
    /// <param name="variable">What reports call it.</param>
    /// <param name="set">The state with the variable drawn anew and all else as it was.</param>
    public static MarkovTarget<TState, TAction> WithIntervention<TState, TAction>(
        this MarkovTarget<TState, TAction> target, string variable, Func<TState, Chance, TState> set)
        where TState : notnull =>
        target with { Interventions = [.. target.Interventions, new Intervention<TState>(variable, set)] };

    /// <summary>Declares a task that is learned before this one and is to be kept.</summary>
    /// <param name="target">The target.</param>
    /// <param name="name">What reports call the task.</param>
    /// <param name="reward">What is paid for it.</param>
    /// <param name="environment">Its dynamics; null for the target's own.</param>
    public static MarkovTarget<TState, TAction> WithEarlierTask<TState, TAction>(
        this MarkovTarget<TState, TAction> target, string name, Reward<TState, TAction> reward,
        IEnvironment<TState, TAction>? environment = null) where TState : notnull => target with
        {
            EarlierTasks =
            [
                .. target.EarlierTasks,
                new EarlierTask<TState, TAction>(name, environment ?? target.Environment, reward),
            ],
        };

    /// <summary>Declares what the agent may not write.</summary>
    /// <param name="target">The target.</param>
    /// <param name="name">What reports call it.</param>
    /// <param name="read">Its value in a state; compared by value.</param>
    public static MarkovTarget<TState, TAction> WithProtected<TState, TAction>(
        this MarkovTarget<TState, TAction> target, string name, Func<TState, object> read) where TState : notnull =>
        target with { MayNotWrite = [.. target.MayNotWrite, new ProtectedValue<TState>(name, read)] };
}

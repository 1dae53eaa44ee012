namespace GamingAudit;

/// <summary>
/// Targets whose states hold more than their environment's own: what would else have to be written into the state by
/// hand. To be called before anything is declared of the target.
/// </summary>
/// <example><code>
/// AuditTarget.Create("exam", new Exam(), proxy: Marks, truth: Learned, horizon: 20)
///     .EndingWhen(step => step.Action == Answer.HandIn);
/// AuditTarget.Create("scale", new Kitchen(), proxy: Weight, truth: Weight, horizon: 20)
///     .WithDraw(chance => chance.Normal(0, 0.1), (step, error) => Weight(step) + error);
/// </code></example>
public static class ExtendedTargets
{
    /// <summary>The target with an end that depends on what was done, and not on the state alone.</summary>
    /// <param name="target">The target.</param>
    /// <param name="ends">Whether a step ends the episode; pure.</param>
    /// <exception cref="InvalidOperationException">
    /// The target has declarations, which would speak of other states.
    /// </exception>
    public static MarkovTarget<Ended<TState>, TAction> EndingWhen<TState, TAction>(
        this MarkovTarget<TState, TAction> target, Func<Transition<TState, TAction>, bool> ends)
        where TState : notnull
    {
        if (ends is null) throw new ArgumentNullException(nameof(ends));
        return Extended<Ended<TState>, TState, TAction>(
            target,
            new(target, (step, state, _) => new Ended<TState>(state, step is { } taken && ends(taken)),
                state => state.State, state => state.HasEnded, [ends]),
            state => state.State, target.Proxy, nameof(EndingWhen));
    }

    /// <summary>
    /// The target with a proxy that sees a draw of its own at each step, such as the error of a sensor that measures for
    /// it alone.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="draw">What is drawn when a step was taken.</param>
    /// <param name="proxy">The proxy, of the step and what was drawn in it; pure.</param>
    /// <exception cref="InvalidOperationException">
    /// The target has declarations, which would speak of other states.
    /// </exception>
    public static MarkovTarget<Drawn<TState, TDraw>, TAction> WithDraw<TState, TAction, TDraw>(
        this MarkovTarget<TState, TAction> target, Func<Chance, TDraw> draw,
        Func<Transition<TState, TAction>, TDraw, double> proxy) where TState : notnull
    {
        if (draw is null) throw new ArgumentNullException(nameof(draw));
        if (proxy is null) throw new ArgumentNullException(nameof(proxy));
        MarkovTarget<Drawn<TState, TDraw>, TAction> extended = Extended<Drawn<TState, TDraw>, TState, TAction>(
            target,
            new(target, (step, state, chance) => new Drawn<TState, TDraw>(
                    state, step is null ? default! : draw(chance)),
                state => state.State, _ => false, [draw, proxy]),
            state => state.State, target.Proxy, nameof(WithDraw));
        return extended with
        {
            Proxy = step => proxy(Inside(step, state => state.State), step.After.Draw),
            Terms = null,
        };
    }

    private static MarkovTarget<TOuter, TAction> Extended<TOuter, TInner, TAction>(
        MarkovTarget<TInner, TAction> target, ExtendedEnvironment<TOuter, TInner, TAction> environment,
        Func<TOuter, TInner> inside, Reward<TInner, TAction> proxy, string call)
        where TOuter : notnull where TInner : notnull
    {
        if (target.Shifts.Count + target.Interventions.Count + target.EarlierTasks.Count + target.MayNotWrite.Count > 0)
            throw new InvalidOperationException(
                $"{target.Name} has declarations of its states: call {call} before them.");
        return new MarkovTarget<TOuter, TAction>(
            target.Name, environment, step => proxy(Inside(step, inside)), step => target.True(Inside(step, inside)),
            target.Horizon, target.Discount)
        {
            Terms = target.Terms is { } terms
                ? (Transition<TOuter, TAction> step, ref RewardSum sum) => terms(Inside(step, inside), ref sum)
                : null,
            Mask = target.Mask is { } mask ? (state, legal) => mask(inside(state), legal) : null,
            Reference = Policy(target.Reference),
            Honest = Policy(target.Honest),
            Wraps = environment,
        };

        Policy<TOuter, TAction>? Policy(Policy<TInner, TAction>? policy) =>
            policy is null ? null : (state, left, chance) => policy(inside(state), left, chance);
    }

    private static Transition<TInner, TAction> Inside<TOuter, TInner, TAction>(
        Transition<TOuter, TAction> step, Func<TOuter, TInner> inside) =>
        new(inside(step.Before), step.Action, inside(step.After));
}

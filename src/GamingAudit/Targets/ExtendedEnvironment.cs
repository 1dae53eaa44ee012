using System.Reflection;

namespace GamingAudit;

/// <summary>An environment with something added to its states, which the agent does not see.</summary>
/// <param name="target">The target whose environment it is.</param>
/// <param name="enter">The extended state that is entered: by a step, or without one by a reset.</param>
/// <param name="inside">The state in an extended one.</param>
/// <param name="ends">Whether an extended state ends an episode, where the environment's own does not.</param>
/// <param name="parts">What the user wrote of it.</param>
internal sealed class ExtendedEnvironment<TOuter, TInner, TAction>(
    MarkovTarget<TInner, TAction> target, Func<Transition<TInner, TAction>?, TInner, Chance, TOuter> enter,
    Func<TOuter, TInner> inside, Func<TOuter, bool> ends, IReadOnlyList<object?> parts)
    : IEnvironment<TOuter, TAction>, IStateRenderer<TOuter>, IWrapping where TInner : notnull
{
    private readonly IEnvironment<TInner, TAction> inner = target.Environment;

    public ActionSpace<TAction> Actions => inner.Actions;

    public int ObservationSize => inner.ObservationSize;

    MethodInfo IWrapping.Proxy => target.Wraps?.Proxy ?? (target.Terms ?? (Delegate)target.Proxy).Method;

    MethodInfo IWrapping.True => target.Wraps?.True ?? target.True.Method;

    IReadOnlyList<object?> IWrapping.Parts => [inner, target.Terms ?? (Delegate)target.Proxy, target.True, .. parts];

    public TOuter Reset(Chance chance) => enter(null, inner.Reset(chance), chance);

    public TOuter Step(TOuter state, TAction action, Chance chance)
    {
        TInner before = inside(state);
        TInner after = inner.Step(before, action, chance);
        return enter(new Transition<TInner, TAction>(before, action, after), after, chance);
    }

    public bool IsTerminal(TOuter state) => ends(state) || inner.IsTerminal(inside(state));

    public void Observe(TOuter state, Span<float> observation) => inner.Observe(inside(state), observation);

    public string Render(TOuter state) =>
        inner is IStateRenderer<TInner> renderer ? renderer.Render(inside(state)) : $"{state}";
}

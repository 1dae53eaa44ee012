using GamingAudit.Testing.Exact;

namespace GamingAudit.Testing.Properties;

/// <summary>The proxy of a step lies within declared bounds, and where it can be enumerated reaches them.</summary>
internal sealed class WithinBounds(double low, double high) : CaseCheck
{
    private readonly double slack = 1e-9 * Math.Max(1, Math.Max(Math.Abs(low), Math.Abs(high)));

    public override string Name => "within bounds";

    protected override string Holding => $"Every reward lay in {Range}.";

    private string Range => $"[{Words.Number(low)}, {Words.Number(high)}]";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        PropertyFinding within = base.Examine(context);
        if (within.Outcome != PropertyOutcome.Holds || context.Graph is not { } graph) return within;
        if (graph.Edges.Count == 0) return PropertyFinding.DoesNotApply("An episode has no steps.");
        foreach (Edge edge in graph.Edges)
            if (Outside(edge.Proxy))
                return new PropertyFinding(PropertyOutcome.Fails, Beyond(context, graph.Transition(edge), edge.Proxy))
                {
                    IsExact = true,
                    CounterExample = context.Shown(graph.Walk(edge.From, [edge], context.Player)),
                };
        double least = graph.Edges.Min(edge => edge.Proxy), most = graph.Edges.Max(edge => edge.Proxy);
        bool reached = least <= low + slack && most >= high - slack;
        return new PropertyFinding(
            reached ? PropertyOutcome.Holds : PropertyOutcome.Fails,
            reached
                ? $"Every reward lies in {Range}, and both bounds are reached."
                : $"No reachable transition pays outside [{Words.Number(least)}, {Words.Number(most)}], so the "
                    + $"declared {Range} is wider than the reward: a bound that is never reached hides a mistake in "
                    + "either.")
        { IsExact = true };
    }

    protected override Func<Trajectory<TState, TAction>, string?> Failure<TState, TAction>(
        PropertyContext<TState, TAction> context) => trajectory =>
    {
        foreach (Transition<TState, TAction> step in trajectory.Transitions)
            if (context.Guarded.Proxy(step) is var amount && Outside(amount)) return Beyond(context, step, amount);
        return null;
    };

    private bool Outside(double amount) => !(amount >= low - slack && amount <= high + slack);

    private string Beyond<TState, TAction>(
        PropertyContext<TState, TAction> context, in Transition<TState, TAction> step, double amount)
        where TState : notnull =>
        $"A step pays {Words.Number(amount)}, outside the declared {Range}: {Words.Step(context, step)}.";
}

using GamingAudit.Testing.Exact;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// No elementary cycle of states is paid by the proxy and not by the true reward, after what every step pays whatever
/// is done is taken off: there is nothing to be had by going round in circles.
/// </summary>
internal sealed class NoProfitableIdleCycle : PropertyCheck
{
    public override string Name => "no profitable idle cycle";

    public override PropertyFinding Examine<TState, TAction>(PropertyContext<TState, TAction> context)
    {
        if (context.Graph is not { } graph)
            return PropertyFinding.DoesNotApply(
                "Its states cannot be enumerated (or are too many), so that no cycle of them can be told.");
        CycleGraph cycles = CycleGraph.Of(graph, context.Dynamics.Horizon);
        CycleSearch search = CycleSearch.Run(cycles);
        if (search.Found is { } cycle) return Profitable(context, graph, cycles, cycle);
        bool certain = search.IsComplete || CycleBound.ExcludesAny(cycles);
        return new PropertyFinding(
            PropertyOutcome.Holds,
            certain
                ? $"No cycle among the {graph.States:N0} reachable states pays without true reward."
                : $"No cycle of up to {search.Longest} actions among the {graph.States:N0} reachable states pays "
                    + "without true reward; longer ones were not looked at.")
        { IsExact = certain };
    }

    private static PropertyFinding Profitable<TState, TAction>(
        PropertyContext<TState, TAction> context, ReachableGraph<TState, TAction> graph, CycleGraph cycles,
        IReadOnlyList<CycleEdge> cycle) where TState : notnull
    {
        Edge[] lap = [.. cycle.Select(edge => edge.Edge)];
        double proxy = lap.Sum(edge => edge.Proxy), truth = lap.Sum(edge => edge.True);
        string round = string.Join(", ", lap.Select(edge => context.Player.Text(graph.Rows[edge.Row].Action)));
        string constant = cycles.Constant == 0
            ? ""
            : $" ({Words.Number(cycles.Constant)} a step, which every step pays, is taken off)";
        return new PropertyFinding(
            PropertyOutcome.Fails,
            $"Going round in circles is paid: {round} leads from {graph.State(lap[0].From)} back to it. A lap of "
            + $"{lap.Length} {(lap.Length == 1 ? "step" : "steps")} earns proxy "
            + $"{Words.Number(proxy - lap.Length * cycles.Constant)}{constant} and true {Words.Number(truth)}, and "
            + $"there is time for {(context.Dynamics.Horizon - graph.Depth(lap[0].From)) / lap.Length} laps.")
        {
            IsExact = true,
            CounterExample = context.Shown(graph.Walk(lap[0].From, lap, context.Player)),
        };
    }
}

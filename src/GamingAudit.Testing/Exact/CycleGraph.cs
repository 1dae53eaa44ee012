namespace GamingAudit.Testing.Exact;

/// <summary>The steps of a target that an agent can rely on to go round in circles.</summary>
internal sealed class CycleGraph
{
    private CycleGraph(CycleEdge[][] leaving, int[] depths, int horizon, double constant, double scale) =>
        (Leaving, Depths, Horizon, Constant, Slack) = (leaving, depths, horizon, constant, 1e-9 * scale);

    /// <summary>At s: the steps out of state s.</summary>
    public CycleEdge[][] Leaving { get; }

    /// <summary>At s: steps of the shortest way to state s.</summary>
    public int[] Depths { get; }

    public int Horizon { get; }

    /// <summary>
    /// What every step that does not end the episode pays at least; 0 where that is nothing or a cost.
    /// </summary>
    public double Constant { get; }

    /// <summary>Below it, a sum of rewards is rounding.</summary>
    public double Slack { get; }

    public int States => Leaving.Length;

    public static CycleGraph Of<TState, TAction>(ReachableGraph<TState, TAction> graph, int horizon)
        where TState : notnull
    {
        IEnumerable<Edge> going = graph.Edges.Where(edge => !graph.IsTerminal(edge.To));
        double constant = Math.Max(0, going.Select(edge => edge.Proxy).DefaultIfEmpty(0).Min());
        double scale = graph.Edges
            .Select(edge => Math.Max(Math.Abs(edge.Proxy), Math.Abs(edge.True))).DefaultIfEmpty(1).Max();
        List<CycleEdge>[] leaving = [.. Enumerable.Range(0, graph.States).Select(_ => new List<CycleEdge>())];
        foreach (GraphRow<TAction> row in graph.Rows)
        {
            IGrouping<int, Edge>? likeliest = graph.Of(row)
                .GroupBy(edge => edge.To)
                .FirstOrDefault(group => group.Sum(edge => edge.Probability) > 0.5);
            if (likeliest is null || graph.IsTerminal(likeliest.Key)) continue;
            leaving[row.State].Add(new CycleEdge(
                likeliest.MaxBy(edge => edge.Probability)!,
                graph.Of(row).Sum(edge => edge.Probability * edge.Proxy) - constant,
                graph.Of(row).Sum(edge => edge.Probability * edge.True)));
        }
        return new CycleGraph(
            [.. leaving.Select(steps => steps.ToArray())],
            [.. Enumerable.Range(0, graph.States).Select(graph.Depth)], horizon, constant, Math.Max(1e-300, scale));
    }

    /// <summary>
    /// Whether a lap is paid by the proxy and not by the true reward, on average and as it goes likeliest.
    /// </summary>
    public bool IsProfitable(IReadOnlyList<CycleEdge> lap)
    {
        double proxy = lap.Sum(edge => edge.Proxy), truth = lap.Sum(edge => edge.True);
        double likeliest = lap.Sum(edge => edge.Edge.Proxy - Constant), likeliestTrue = lap.Sum(edge => edge.Edge.True);
        double slack = Slack * lap.Count;
        return proxy > slack && truth <= slack && likeliest > slack && likeliestTrue <= slack;
    }
}

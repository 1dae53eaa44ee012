namespace GamingAudit.Testing.Exact;

/// <summary>
/// Shows that no cycle, of any length, is profitable. A profitable one would have a positive sum of
/// proxy - price * true for every price of at least 0, so one price at which no cycle has is proof; it is looked for by
/// Lagrangian bisection, each time with the longest-path form of Bellman and Ford's algorithm.
/// </summary>
internal static class CycleBound
{
    private const int StateCap = 2_000;
    private const int Prices = 24;
    private const double HighestPrice = 1e6;

    public static bool ExcludesAny(CycleGraph graph)
    {
        if (graph.States > StateCap) return false;
        double low = 0, high = double.PositiveInfinity, price = 0;
        for (int i = 0; i < Prices; i++)
        {
            if (PositiveCycle(graph, price) is not { } cycle) return true;
            if (cycle.Count == 0) return false;
            double truth = cycle.Sum(edge => edge.True);
            if (truth > 0) low = price;
            else if (truth < 0) high = price;
            else return false;
            if (high <= low || low > HighestPrice) return false;
            // A cycle that pays at this price says at which it would pay no more.
            double critical = cycle.Sum(edge => edge.Proxy) / truth;
            price = critical > low && critical < high
                ? critical * (1 + 1e-9)
                : double.IsInfinity(high) ? Math.Max(1, 2 * low) : (low + high) / 2;
        }
        return false;
    }

    private static List<CycleEdge>? PositiveCycle(CycleGraph graph, double price)
    {
        double[] best = new double[graph.States];
        var by = new CycleEdge?[graph.States];
        double slack = 4 * graph.Slack * (1 + price);
        int raised = -1;
        for (int round = 0; round <= graph.States; round++)
        {
            raised = -1;
            foreach (CycleEdge[] steps in graph.Leaving)
                foreach (CycleEdge step in steps)
                {
                    double value = best[step.Edge.From] + step.Proxy - price * step.True;
                    if (value <= best[step.Edge.To] + slack) continue;
                    (best[step.Edge.To], by[step.Edge.To]) = (value, step);
                    raised = step.Edge.To;
                }
            if (raised < 0) return null;
        }
        // Within the slack a chain may break off before it closes: then there is no telling.
        for (int i = 0; i < graph.States; i++)
        {
            if (by[raised] is not { } step) return [];
            raised = step.Edge.From;
        }
        var cycle = new List<CycleEdge>();
        int at = raised;
        do
        {
            cycle.Add(by[at]!);
            at = by[at]!.Edge.From;
        }
        while (at != raised);
        return cycle;
    }
}

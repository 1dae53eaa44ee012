namespace GamingAudit.Testing.Exact;

/// <summary>
/// The potential whose discounted difference comes nearest to a term: F(s, s') = gamma Phi(s') - Phi(s) (Ng, Harada and
/// Russell 1999, "Policy invariance under reward transformations", equation 2). It is carried along a spanning tree as
/// a linear function of the value at the root, which the other edges then decide by least squares.
/// </summary>
internal sealed class PotentialFit
{
    private readonly double[] constant;
    private readonly double[] slope;
    private readonly int[] component;

    private PotentialFit(int states) =>
        (constant, slope, component, Potential) =
        (new double[states], new double[states], new int[states], new double[states]);

    /// <summary>At s: the potential of state s.</summary>
    public double[] Potential { get; }

    /// <summary>The most by which the term differs from the difference of the potential.</summary>
    public double Residual { get; private set; }

    /// <summary>The edge where it does; -1 if there are no edges.</summary>
    public int Worst { get; private set; } = -1;

    /// <param name="edges">From, to and amount of every transition.</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="gamma">The discount of the difference.</param>
    /// <param name="zero">The state whose potential is 0 where the term leaves that open.</param>
    public static PotentialFit Of(
        IReadOnlyList<(int From, int To, double Amount)> edges, int states, double gamma, int zero)
    {
        var fit = new PotentialFit(states);
        int components = fit.Span(edges, gamma);
        fit.Solve(edges, gamma, components, zero);
        for (int i = 0; i < edges.Count; i++)
        {
            (int from, int to, double amount) = edges[i];
            double residual = Math.Abs(gamma * fit.Potential[to] - fit.Potential[from] - amount);
            if (fit.Worst >= 0 && !(residual > fit.Residual)) continue;
            (fit.Residual, fit.Worst) = (residual, i);
        }
        return fit;
    }

    private int Span(IReadOnlyList<(int From, int To, double Amount)> edges, double gamma)
    {
        ILookup<int, int> touching = edges
            .SelectMany((edge, i) => (IEnumerable<(int State, int Edge)>)[(edge.From, i), (edge.To, i)])
            .ToLookup(end => end.State, end => end.Edge);
        Array.Fill(component, -1);
        int components = 0;
        for (int root = 0; root < component.Length; root++)
        {
            if (component[root] >= 0) continue;
            (component[root], slope[root]) = (components, 1);
            var queue = new Queue<int>([root]);
            while (queue.TryDequeue(out int state))
                foreach (int edge in touching[state])
                {
                    (int from, int to, double amount) = edges[edge];
                    int next = from == state ? to : from;
                    if (component[next] >= 0) continue;
                    component[next] = components;
                    (constant[next], slope[next]) = next == to
                        ? ((amount + constant[state]) / gamma, slope[state] / gamma)
                        : (gamma * constant[state] - amount, gamma * slope[state]);
                    queue.Enqueue(next);
                }
            components++;
        }
        return components;
    }

    private void Solve(
        IReadOnlyList<(int From, int To, double Amount)> edges, double gamma, int components, int zero)
    {
        double[] square = new double[components], product = new double[components];
        foreach ((int from, int to, double amount) in edges)
        {
            double factor = gamma * slope[to] - slope[from];
            double target = amount - gamma * constant[to] + constant[from];
            if (Math.Abs(factor) < 1e-9 * (Math.Abs(slope[to]) + Math.Abs(slope[from]))) continue;
            square[component[from]] += factor * factor;
            product[component[from]] += factor * target;
        }
        double[] root = new double[components];
        for (int c = 0; c < components; c++)
            root[c] = square[c] > 0
                ? product[c] / square[c]
                : component[zero] == c ? -constant[zero] / slope[zero] : 0;
        for (int state = 0; state < Potential.Length; state++)
            Potential[state] = constant[state] + slope[state] * root[component[state]];
    }
}

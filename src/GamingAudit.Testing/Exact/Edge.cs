namespace GamingAudit.Testing.Exact;

/// <summary>One outcome of one action in one state.</summary>
/// <param name="Row">The state and action that it belongs to: see <see cref="GraphRow{TAction}"/>.</param>
/// <param name="From">The number of the state.</param>
/// <param name="To">The number of the state that follows.</param>
/// <param name="Probability">Its probability, given state and action.</param>
/// <param name="Proxy">The proxy reward of the transition.</param>
/// <param name="True">The true reward of the transition.</param>
/// <param name="Chance">What chance answers for it to happen.</param>
internal sealed record Edge(
    int Row, int From, int To, double Probability, double Proxy, double True, double[] Chance);

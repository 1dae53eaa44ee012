namespace GamingAudit.Testing.Exact;

/// <summary>
/// A step that an agent can count on: what its action pays on average, and the likeliest way it goes.
/// </summary>
/// <param name="Edge">The likeliest outcome, more likely than all others together.</param>
/// <param name="Proxy">The mean proxy reward of the action, less what every step pays.</param>
/// <param name="True">Its mean true reward.</param>
internal sealed record CycleEdge(Edge Edge, double Proxy, double True);

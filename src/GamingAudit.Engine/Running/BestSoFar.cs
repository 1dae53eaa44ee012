namespace GamingAudit.Engine.Running;

/// <summary>What the best policy so far returns, for a person who watches.</summary>
/// <param name="Proxy">J_p, of the proxy reward.</param>
/// <param name="True">J_t, of the true reward.</param>
public sealed record BestSoFar(double Proxy, double True);

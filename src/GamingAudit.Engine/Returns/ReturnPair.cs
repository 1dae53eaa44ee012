namespace GamingAudit.Engine.Returns;

/// <summary>Expected returns of one policy, discounted by the target's own gamma.</summary>
/// <param name="Proxy">J_p, of the proxy reward.</param>
/// <param name="True">J_t, of the true reward.</param>
internal readonly record struct ReturnPair(double Proxy, double True);

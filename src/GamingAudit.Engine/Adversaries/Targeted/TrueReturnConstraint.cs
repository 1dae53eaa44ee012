namespace GamingAudit.Engine.Adversaries.Targeted;

/// <summary>What a targeted adversary must keep to, with the ranges that make the two returns comparable.</summary>
/// <param name="Level">The most J_t that a policy may return.</param>
/// <param name="ProxyRange">S_p, above 0.</param>
/// <param name="TrueRange">S_t, above 0.</param>
internal sealed record TrueReturnConstraint(double Level, double ProxyRange, double TrueRange);

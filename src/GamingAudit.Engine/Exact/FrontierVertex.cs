using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>A policy on the frontier: the best for a weighted sum of the two returns.</summary>
/// <param name="ProxyWeight">Weight of the proxy return; at least 0.</param>
/// <param name="TrueWeight">Weight of the true return; negative on the part where the proxy is paid for harm.</param>
/// <param name="Returns">What the policy returns.</param>
internal sealed record FrontierVertex(double ProxyWeight, double TrueWeight, ReturnPair Returns);

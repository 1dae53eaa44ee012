using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>A point of the frontier: a corner, or a mixture of two neighbouring ones.</summary>
/// <param name="First">The corner with the higher true return.</param>
/// <param name="Second">The corner with the lower one; the same where the point is a corner.</param>
/// <param name="ShareOfFirst">The chance with which a mixture plays the first.</param>
/// <param name="Returns">What the mixture returns.</param>
internal sealed record FrontierPoint(
    FrontierVertex First, FrontierVertex Second, double ShareOfFirst, ReturnPair Returns);

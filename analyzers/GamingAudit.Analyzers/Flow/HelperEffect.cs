using GamingAudit.Analyzers.Frameworks;

namespace GamingAudit.Analyzers.Flow;

/// <summary>One thing that a helper does to its own agent's reward or episode, read from its syntax alone.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Parameter">The parameter that it pays; -1 where the amount is none of the parameters.</param>
/// <param name="Factor">What the parameter is multiplied by.</param>
/// <param name="Constant">The amount where it is a literal.</param>
/// <param name="Surely">Whether each call of the helper does it.</param>
internal sealed record HelperEffect(CallKind Kind, int Parameter, double Factor, double? Constant, bool Surely);

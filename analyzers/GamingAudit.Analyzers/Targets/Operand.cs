using GamingAudit.Analyzers.Symbolic;

namespace GamingAudit.Analyzers.Targets;

/// <summary>A constant, or a parameter of the method that makes a target, which its caller passes.</summary>
/// <param name="Constant">The constant; null for a parameter.</param>
/// <param name="Parameter">The parameter's place; -1 for a constant.</param>
internal sealed record Operand(Node? Constant, int Parameter);

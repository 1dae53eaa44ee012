using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>A place that pays its own agent or ends its own agent's episode, read by names alone.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Amount">What it pays; null where it pays nothing.</param>
/// <param name="Factor">What the amount is multiplied by: -1 where it is taken away.</param>
internal sealed record NamedCall(CallKind Kind, ExpressionSyntax? Amount, double Factor = 1);

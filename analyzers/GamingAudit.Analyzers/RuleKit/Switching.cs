using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Calls that switch an object on or off.</summary>
internal static class Switching
{
    /// <summary>Whether the call switches to what a literal says; null for any other call, and for a value.</summary>
    public static bool? To(InvocationExpressionSyntax call) =>
        CallShape.NameOf(call.Expression) == "SetActive" && call.ArgumentList.Arguments.Count == 1
        && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: bool to } ? to : null;
}

using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Calls that switch an object on or off, and put an agent into its group.</summary>
internal static class Switching
{
    /// <summary>Whether the call switches to what a literal says; null for any other call, and for a value.</summary>
    public static bool? To(InvocationExpressionSyntax call) =>
        CallShape.NameOf(call.Expression) == "SetActive" && call.ArgumentList.Arguments.Count == 1
        && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: bool to } ? to : null;

    /// <summary>Whose object the call is made on: of agent.gameObject.SetActive(false); null for any other.</summary>
    public static Place? Owner(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var thing }
        && KnownFrameworks.Words.Hops.Contains(CallShape.NameOf(thing) ?? string.Empty)
            ? Places.OfOwner(call.Expression) : null;

    /// <summary>Whether the call puts an agent into its group.</summary>
    public static bool Registers(InvocationExpressionSyntax call) =>
        CallShape.NameOf(call.Expression) == "RegisterAgent";
}

using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>The parts of a call that fixes edit.</summary>
internal static class RewardCalls
{
    /// <summary>The name of what is called; null for a call of a value.</summary>
    public static SimpleNameSyntax? Name(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax simple => simple,
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>The amount of a call with one argument; null for any other.</summary>
    public static ExpressionSyntax? Amount(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: 1 } arguments ? arguments[0].Expression : null;
}

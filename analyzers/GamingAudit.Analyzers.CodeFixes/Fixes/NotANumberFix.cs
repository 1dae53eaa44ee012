using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>
/// <c>Sqrt(x)</c> becomes <c>Sqrt(Mathf.Max(0f, x))</c>, <c>Log(x)</c> becomes <c>Log(Mathf.Max(1e-6f, x))</c>, and
/// <c>Acos(x)</c> becomes <c>Acos(Mathf.Clamp(x, -1f, 1f))</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotANumberFix)), Shared]
public sealed class NotANumberFix() : RewardFix("Keep the argument in the function's domain", NotANumber.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } call)
            yield break;
        ExpressionSyntax argument = arguments[0].Expression;
        string zero = site.Literal(argument, "0"), one = site.Literal(argument, "1");
        (string before, string after) = CallShape.NameOf(call.Expression) switch
        {
            "Sqrt" => (".Max(" + zero + ", ", ")"),
            "Acos" or "Asin" => (".Clamp(", ", -" + one + ", " + one + ")"),
            _ => (".Max(" + site.Literal(argument, "1e-6") + ", ", ")"),
        };
        yield return FixSite.Insert(argument.SpanStart, site.Math(argument) + before);
        yield return FixSite.Insert(argument.Span.End, after);
    }
}

using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>a == b</c> becomes <c>Mathf.Abs(a - b) &lt; 0.01f</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FloatEqualityFix)), Shared]
public sealed class FloatEqualityFix() : RewardFix("Compare within 0.01", FloatEquality.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax test) yield break;
        string? relation = test.Kind() switch
        {
            SyntaxKind.EqualsExpression => "<",
            SyntaxKind.NotEqualsExpression => ">=",
            _ => null,
        };
        if (relation is null) yield break;
        string within = site.Literal(test.Left, "0.01");
        yield return FixSite.Insert(test.SpanStart, site.Math(test.Left) + ".Abs(");
        yield return FixSite.Replace(test.OperatorToken, "-");
        yield return FixSite.Replace(test.Right, FixSite.Operand(test.Right) + ") " + relation + " " + within);
    }
}

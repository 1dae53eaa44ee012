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

/// <summary><c>1f / distance</c> becomes <c>1f / Mathf.Max(distance, 1e-6f)</c>; a count is at least 1.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnguardedDivisionFix)), Shared]
public sealed class UnguardedDivisionFix() : RewardFix("Keep the divisor above zero", UnguardedDivision.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax division || !division.IsKind(SyntaxKind.DivideExpression))
            yield break;
        ExpressionSyntax divisor = division.Right is ParenthesizedExpressionSyntax inner
            ? inner.Expression
            : division.Right;
        bool isCount = site.TypeOf(divisor)?.SpecialType == SpecialType.System_Int32;
        string least = isCount ? "1" : site.Literal(divisor, "1e-6");
        yield return FixSite.Insert(divisor.SpanStart, site.Math(divisor) + ".Max(");
        yield return FixSite.Insert(divisor.Span.End, ", " + least + ")");
    }
}

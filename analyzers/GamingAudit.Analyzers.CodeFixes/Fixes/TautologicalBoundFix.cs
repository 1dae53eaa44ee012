using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>
/// <c>x &gt; -3 || x &lt; 3</c> and <c>x &lt; -3 || x &lt; 3</c> become <c>x &gt; -3 &amp;&amp; x &lt; 3</c>;
/// <c>x &gt; 3 &amp;&amp; x &lt; -3</c> becomes <c>x &gt; 3 || x &lt; -3</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TautologicalBoundFix)), Shared]
public sealed class TautologicalBoundFix() : RewardFix("Make it a range", TautologicalBound.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax joined) return [];
        if (FixSite.Bare(joined.Left) is not BinaryExpressionSyntax left || Literals.Number(left.Right) is not { } a)
            return [];
        if (FixSite.Bare(joined.Right) is not BinaryExpressionSyntax right || Literals.Number(right.Right) is not { } b)
            return [];
        bool goSameWay = IsUpper(left) == IsUpper(right);
        bool isOutside = !goSameWay && joined.IsKind(SyntaxKind.LogicalAndExpression);
        var edits = new List<TextChange> { FixSite.Replace(joined.OperatorToken, isOutside ? "||" : "&&") };
        if (goSameWay)
        {
            BinaryExpressionSyntax turned = IsUpper(left) == a < b ? left : right;
            edits.Add(FixSite.Replace(turned.OperatorToken, Turned(turned.OperatorToken.Text)));
        }

        if (joined.Parent is BinaryExpressionSyntax)
        {
            edits.Insert(0, FixSite.Insert(joined.SpanStart, "("));
            edits.Add(FixSite.Insert(joined.Span.End, ")"));
        }

        return edits;
    }

    private static bool IsUpper(BinaryExpressionSyntax bound) =>
        bound.IsKind(SyntaxKind.LessThanExpression) || bound.IsKind(SyntaxKind.LessThanOrEqualExpression);

    private static string Turned(string relation) =>
        relation[0] == '<' ? ">" + relation.Substring(1) : "<" + relation.Substring(1);
}

using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>
/// <c>if (now &lt; last) AddReward(0.1f);</c> becomes <c>AddReward(0.1f * (last - now));</c>, which telescopes.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OneSidedProgressFix)), Shared]
public sealed class OneSidedProgressFix() : RewardFix("Pay the signed difference", OneSidedProgress.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax paid } call) yield break;
        SyntaxNode? around = paid.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : paid.Parent;
        if (around is not IfStatementSyntax { Else: null } test || RewardCalls.Amount(call) is not { } amount)
            yield break;
        if (test.Condition is not BinaryExpressionSyntax condition || Gain(condition) is not { } gain) yield break;
        var before = TextSpan.FromBounds(test.SpanStart, paid.SpanStart);
        var after = TextSpan.FromBounds(paid.Span.End, test.Span.End);
        if (site.HoldsComments(before) || site.HoldsComments(after)) yield break;
        HashSet<string> names = new(Places.Of(amount).Names);
        bool isDifference = Places.Of(condition).Names.All(names.Contains);
        if (!isDifference && Literals.Number(amount) is null) yield break;
        yield return new TextChange(before, string.Empty);
        if (!isDifference) yield return FixSite.Insert(amount.Span.End, " * (" + gain + ")");
        if (!after.IsEmpty) yield return new TextChange(after, string.Empty);
    }

    private static string? Gain(BinaryExpressionSyntax condition)
    {
        string left = FixSite.Operand(condition.Left), right = FixSite.Operand(condition.Right);
        return condition.Kind() switch
        {
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => right + " - " + left,
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => left + " - " + right,
            _ => null,
        };
    }
}

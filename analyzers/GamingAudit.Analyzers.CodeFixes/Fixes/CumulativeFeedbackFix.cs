using System.Collections.Generic;
using System.Composition;
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

/// <summary><c>SetReward(GetCumulativeReward() + x)</c> becomes <c>AddReward(x)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CumulativeFeedbackFix)), Shared]
public sealed class CumulativeFeedbackFix() : RewardFix("Add the increment alone", CumulativeFeedback.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call || RewardCalls.Amount(call) is not { } amount) yield break;
        if (RewardCalls.Name(call) is not { Identifier: var name }) yield break;
        if (!KnownFrameworks.Words.Adders.TryGetValue(name.ValueText, out string? adder)) yield break;
        if (Rest(amount) is not { } removed || site.HoldsComments(removed.Span)) yield break;
        yield return FixSite.Replace(name, adder);
        yield return removed;
    }

    // The edit that takes the reward so far out of a sum at whose head or end it stands.
    private static TextChange? Rest(ExpressionSyntax amount)
    {
        if (amount is not BinaryExpressionSyntax sum || !IsSum(sum)) return null;
        if (IsSoFar(sum.Right) && sum.IsKind(SyntaxKind.AddExpression))
            return new TextChange(TextSpan.FromBounds(sum.Left.Span.End, sum.Span.End), string.Empty);
        while (sum.Left is BinaryExpressionSyntax inner && IsSum(inner)) sum = inner;
        if (!IsSoFar(sum.Left)) return null;
        string sign = sum.IsKind(SyntaxKind.SubtractExpression) ? "-" : string.Empty;
        return new TextChange(TextSpan.FromBounds(sum.SpanStart, sum.Right.SpanStart), sign);
    }

    private static bool IsSum(BinaryExpressionSyntax binary) =>
        binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.SubtractExpression);

    private static bool IsSoFar(ExpressionSyntax part) =>
        part is InvocationExpressionSyntax call && CallShape.NameOf(call.Expression) is { } name
        && KnownFrameworks.Words.CumulativeRewards.Contains(name);
}

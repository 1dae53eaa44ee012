using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// One charge for success and failure: <c>if (reachedGoal || crashed) AddReward(-1)</c>, where nothing else pays the
/// success.
/// </summary>
internal static class PunishedWins
{
    // A flag is followed to the flags that it was made of.
    private const int Depth = 3;

    /// <summary>The success that the term charges; null where it charges none, or something pays that elsewhere.
    /// </summary>
    public static string? In(RewardTerm term, ClassLedger ledger, RuleContext context)
    {
        if (!term.Amount.IsNegative || !term.Receiver.IsSelf) return null;
        foreach (BranchTest test in Branches.Around(term.Call.Site.Syntax).Where(test => test.Holds))
        {
            ExpressionSyntax[] reasons = [.. Reasons(test.Condition, context.Type, Depth)];
            ExpressionSyntax? won = reasons.Any(reason => Says(reason, context, wins: false))
                ? reasons.FirstOrDefault(reason => Says(reason, context, wins: true)) : OwnOfTwo(reasons);
            if (won is not { } win) continue;
            if (!ledger.Terms.Any(other => other.Amount.High > 0 && IsFor(other, win, context))) return win.ToString();
        }

        return null;
    }

    // a || b, and the flag that was set to that.
    private static IEnumerable<ExpressionSyntax> Reasons(ExpressionSyntax test, TypeSource type, int depth)
    {
        switch (test)
        {
            case ParenthesizedExpressionSyntax inner:
                return Reasons(inner.Expression, type, depth);
            case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression):
                return Reasons(either.Left, type, depth).Concat(Reasons(either.Right, type, depth));
            case IdentifierNameSyntax { Identifier.ValueText: var name } when depth > 0
                && test.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body:
                ExpressionSyntax[] made = [.. Writes.In(body).Where(write => write.Name == name)
                    .Select(write => write.Value).OfType<ExpressionSyntax>(),
                    .. LocalNames.Start(name, body) is { } start ? new[] { start } : []];
                return made.Length == 1 && made[0].IsKind(SyntaxKind.LogicalOrExpression)
                    ? Reasons(made[0], type, depth - 1) : [test];
            default:
                return [test];
        }
    }

    // ownPoints >= 21 of ownPoints >= 21 || otherPoints >= 21
    private static ExpressionSyntax? OwnOfTwo(ExpressionSyntax[] reasons)
    {
        BinaryExpressionSyntax[] scores = [.. reasons.OfType<BinaryExpressionSyntax>().Where(reason => reason.Kind()
            is SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.GreaterThanExpression
            or SyntaxKind.EqualsExpression)];
        return scores.FirstOrDefault(score => IsOwn(score.Left) && scores.Any(
            other => other != score && !IsOwn(other.Left) && SyntaxFactory.AreEquivalent(other.Right, score.Right)));

        static bool IsOwn(ExpressionSyntax score) => NameWords.Of(CallShape.NameOf(score) ?? string.Empty).Any(
            word => word is "own" or "my" or "self" or "agent" or "player" or "our");
    }

    // reachedGoal, level.FlagReached, and not goalMissed.
    private static bool Says(ExpressionSyntax reason, RuleContext context, bool wins)
    {
        if (reason is not (IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax))
            return false;
        string[] words = [.. NameWords.Of(CallShape.NameOf(
            reason is InvocationExpressionSyntax call ? call.Expression : reason) ?? string.Empty)];
        bool isBad = words.Any(word => context.Words(WordLists.Defeats).Contains(word)
            || context.Words(WordLists.Perils).Contains(word) || context.Words(WordLists.Failures).Contains(word)
            || word is "hit" or "out" or "off" or "missed" or "failed" or "lose" or "violated");
        return wins ? !isBad && words.Any(context.Words(WordLists.Successes).Contains) : isBad;
    }

    // What is paid where the success was tested, or its words stand in a tag or name that was.
    private static bool IsFor(RewardTerm other, ExpressionSyntax win, RuleContext context) =>
        Branches.Around(other).Any(test => test.Condition.ToString().Contains(win.ToString()))
        || other.Guards.Any(fact => fact.Subject.Names.Concat(fact.Value is string tag ? [tag] : [])
            .SelectMany(NameWords.Of).Any(context.Words(WordLists.Successes).Contains))
        || NameWords.Of(other.Call.Site.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.Identifier.ValueText
            ?? string.Empty).Any(context.Words(WordLists.Successes).Contains);
}

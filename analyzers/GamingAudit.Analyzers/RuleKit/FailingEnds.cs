using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Ends of an episode that an agent fails by, as far as their tests tell.</summary>
internal static class FailingEnds
{
    /// <summary>
    /// The ways by which steps tell that the agent has failed, and which nothing is paid or charged for.
    /// </summary>
    /// <param name="type">The ledger of the class.</param>
    /// <param name="context">Its source and words.</param>
    /// <param name="cost">What each step costs, which an end that costs no more pays as well; null for nothing.</param>
    public static IEnumerable<EndingWay> Unpaid(ClassLedger type, RuleContext context, RewardTerm? cost = null)
    {
        IReadOnlyList<EndingWay> ways = context.Type.Ends.Ways;
        RewardTerm[] terms = [.. type.Terms.Where(term => !(term.Amount is { Low: 0, High: 0 })
            && !(cost is { Amount.IsConstant: true } && term.Amount == cost.Amount))];
        bool leavesByAnyDoor = cost is not null && IsCheapestToLeave(type, cost, context);
        var told = new List<EndingWay>();
        foreach (EndingWay way in ways)
        {
            // What another file tells is reported there.
            if (told.Any(way.Concerns) || way.Test.SyntaxTree != way.In.SyntaxTree) continue;
            EndingWay[] same = [.. ways.Where(way.Concerns)];
            if (cost is not null && IsGoalOrNothing(way, terms, context))
            {
                told.Add(way);
                yield return way;
                continue;
            }

            if (!IsFailure(way, context) && !(leavesByAnyDoor && IsExit(way, context))) continue;
            if (terms.Any(term => IsPaidFor(term, same, context))) continue;
            told.Add(way);
            yield return way;
        }
    }

    /// <summary>The condition under which the episode ends so: of a flag that is set to true what was tested before it.
    /// </summary>
    public static ExpressionSyntax Condition(EndingWay way) => way.Test is not LiteralExpressionSyntax ? way.Test
        : Tested(way).FirstOrDefault() ?? way.Test;

    /// <summary>
    /// Whether each step costs the same and nothing but an end pays anything, so that the nearest way out is the best.
    /// </summary>
    public static bool IsCheapestToLeave(ClassLedger type, RewardTerm cost, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        return cost.Amount.IsConstant && own.Any(term => term.EndsAfter && term.Amount.IsPositive)
            && own.All(term => term.EndsAfter || term.Amount.High <= 0)
            && type.MethodOf(cost) is { } step && Branches.IsPlainWhileItLasts(cost, step, context.Type);
    }

    // if (altitude <= 0) { done = true; if (slow) reward += 20; }: the end pays what it is for, or nothing.
    private static bool IsGoalOrNothing(EndingWay way, RewardTerm[] terms, RuleContext context)
    {
        if (way.Facts.IsEmpty || way.Facts.Any(fact => TimeOuts.Is(fact, context)
            || context.Type.Ends.IsCounted(fact.Subject.Text) || IsFlag(fact))) return false;
        RewardTerm[] paid = [.. terms.Where(term => way.Facts.Any(fact => term.Guards.Any(fact.SameAs)))];
        return paid.Length > 0 && paid.All(term => term is { EndsAfter: true, IsOwn: true, Amount.IsPositive: true }
            && way.Facts.All(fact => term.Guards.Any(fact.SameAs)) && term.Guards.Any(IsOfThis));

        // What is asked beyond the end itself, and is no reason for another: won || lost says no more than that it
        // ended.
        bool IsOfThis(Fact asked) => !IsFlag(asked) && !asked.Condition.ToString().Contains(way.Test.ToString())
            && !context.Type.Ends.Ways.Any(
            other => other.Facts.Any(fact => fact.SameAs(asked) || fact.Excludes(asked)));

        static bool IsFlag(Fact fact) => EndFlag.IsOfStep(fact.Subject.Last.Name);
    }

    private static bool IsExit(EndingWay way, RuleContext context) =>
        IsExit(Condition(way), context) && context.Type.Ends.Ways.All(other => other.Facts.Length > 0);

    /// <summary>position &lt; -3: where something is, and neither how long it has gone on nor what a name says.
    /// </summary>
    public static bool IsExit(ExpressionSyntax condition, RuleContext context) =>
        condition is BinaryExpressionSyntax test && ConditionFacts.FromSyntax(test) is { Value: double } fact
        && fact.Relation is not (Relation.Equal or Relation.NotEqual)
        && (fact.Subject.Parts.Length == 1 || context.Words(WordLists.Coordinates).Contains(fact.Subject.Last.Name))
        && !TimeOuts.Is(fact, context) && !context.Type.Ends.IsCounted(fact.Subject.Text);

    private static bool IsFailure(EndingWay way, RuleContext context) => way.Test is LiteralExpressionSyntax
        ? Tested(way).Any(test => IsFailure(test, context))
        : IsFailure(way.Test, context);

    // What was tested before and came out true; of an exit before it the opposite holds.
    private static IEnumerable<ExpressionSyntax> Tested(EndingWay way) => way.Facts
        .Where(fact => ConditionFacts.FromSyntax(fact.Condition) is { } written && written.SameAs(fact))
        .Select(fact => fact.Condition).OfType<ExpressionSyntax>();

    /// <summary>Whether a test asks for what is a failure: crashed, fell, y below a height, no life left.</summary>
    public static bool IsFailure(ExpressionSyntax test, RuleContext context)
    {
        HashSet<string> words = context.Words(WordLists.Defeats), perils = context.Words(WordLists.Perils);
        return test.DescendantNodesAndSelf().Any(node => node switch
        {
            BinaryExpressionSyntax compared => IsBelow(compared, context) || IsTilted(compared, context)
                || IsGivenUp(compared),
            SimpleNameSyntax name => !IsNegated(name) && NameWords.Of(name.Identifier.ValueText).Any(
                word => words.Contains(word) || perils.Contains(word)),
            _ => false,
        });
    }

    // position.y < -1, altitude <= 0, lives == 0
    private static bool IsBelow(BinaryExpressionSyntax test, RuleContext context)
    {
        bool isLess = test.IsKind(SyntaxKind.LessThanExpression) || test.IsKind(SyntaxKind.LessThanOrEqualExpression);
        if (!isLess && !test.IsKind(SyntaxKind.EqualsExpression)) return false;
        if (Places.Of(test.Left) is not { Last.Name: { } last } place) return false;
        if (Literals.Number(test.Right) is 0
            && NameWords.Of(last).LastOrDefault() is "lives" or "health" or "hp") return true;
        if (!isLess) return false;
        return (context.Words(WordLists.Heights).Contains(last)
                && KnownFrameworks.Words.Positions.Any(name => place.Root == name || place.HasMemberOf(name)))
            || NameWords.Of(last).LastOrDefault() is "height" or "altitude";
    }

    // GetCumulativeReward() <= -5
    private static bool IsGivenUp(BinaryExpressionSyntax test) =>
        (test.IsKind(SyntaxKind.LessThanExpression) || test.IsKind(SyntaxKind.LessThanOrEqualExpression))
        && test.Left is InvocationExpressionSyntax sum && CallShape.NameOf(sum.Expression) is { } name
        && KnownFrameworks.Words.CumulativeRewards.Contains(name);

    // Abs(theta) > 0.2
    private static bool IsTilted(BinaryExpressionSyntax test, RuleContext context) =>
        (test.IsKind(SyntaxKind.GreaterThanExpression) || test.IsKind(SyntaxKind.GreaterThanOrEqualExpression))
        && test.Left is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } measured } call
        && CallShape.NameOf(call.Expression) == "Abs" && CallShape.NameOf(measured[0].Expression) is { } angle
        && NameWords.Of(angle).Any(word => word is "theta" || context.Words(WordLists.Posture).Contains(word));

    private static bool IsNegated(SyntaxNode name) =>
        name.AncestorsAndSelf().OfType<PrefixUnaryExpressionSyntax>().Any(
            not => not.IsKind(SyntaxKind.LogicalNotExpression))
        || name.Ancestors().OfType<BinaryExpressionSyntax>().Any(
            test => test.IsKind(SyntaxKind.NotEqualsExpression)
                || test.Right is LiteralExpressionSyntax { Token.ValueText: "false" });

    private static bool IsPaidFor(RewardTerm term, EndingWay[] ways, RuleContext context)
    {
        IEnumerable<Fact> told = ways.SelectMany(way => way.Facts).Where(
            fact => !term.Guards.Any(guard => guard.Excludes(fact)));
        if (term.Guards.Any(guard => told.Any(fact => guard.SameAs(fact)
            || guard.Excludes(ConditionFacts.Negate(fact))))) return true;
        // gas <= 0 is charged for where gas < 0.2 is.
        Fact[] all = [.. told];
        if (!term.Guards.IsEmpty && term.Guards.All(
            guard => all.Any(fact => fact.Excludes(ConditionFacts.Negate(guard))))) return true;
        // -10 * (crashed ? 1 : 0), crashed ? -10 : 0
        var flags = new HashSet<string>(ways.Select(way => way.Test).OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText));
        return flags.Count > 0 && term.Value is { } value && BaselineOrder.WithHelpers(value.Syntax, context.Type)
            .OfType<IdentifierNameSyntax>().Any(name => flags.Contains(name.Identifier.ValueText));
    }
}

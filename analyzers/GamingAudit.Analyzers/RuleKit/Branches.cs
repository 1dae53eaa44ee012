using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// The conditions under which a place in the code runs, read from syntax: also those that no single fact can say.
/// </summary>
internal static class Branches
{
    /// <summary>The conditions around the place and the exits before it, from the inside out.</summary>
    public static IEnumerable<BranchTest> Around(SyntaxNode site)
    {
        for (SyntaxNode at = site; at.Parent is { } parent && !IsBody(parent); at = parent)
        {
            if (Enclosing(at, parent) is { } test) yield return test;
            foreach (ExpressionSyntax when in Whens(at)) yield return new BranchTest(when, true, at);
            if (parent is not (BlockSyntax or SwitchSectionSyntax)) continue;
            foreach (BranchTest exit in parent.ChildNodes().TakeWhile(child => child != at).Reverse().SelectMany(Exits))
                yield return exit;
        }
    }

    /// <summary>
    /// How the test that the condition is a part of has to come out for the place to run: null where it runs either
    /// way.
    /// </summary>
    public static bool? OutcomeFor(SyntaxNode site, SyntaxNode condition)
    {
        BranchTest? decisive = Around(site).FirstOrDefault(test => test.Condition.Span.Contains(condition.Span));
        return decisive?.Holds;
    }

    /// <summary>Whether the place is in a loop of its body.</summary>
    public static bool IsInLoop(SyntaxNode site) =>
        site.Ancestors().TakeWhile(node => !IsBody(node)).Any(
            node => IsLoop(node) && !Repeats.IsOverTime(node) && !IsOfSteps(node));

    /// <summary>The conditions around the pay and around the calls through which its method runs.</summary>
    public static IEnumerable<BranchTest> Around(RewardTerm term) =>
        term.Calls.Prepend(term.Call.At).SelectMany(Around);

    /// <summary>Whether a term is paid under the same condition, be it asked a few lines before.</summary>
    public static bool IsUnder(RewardTerm term, BranchTest test) => Around(term.Call.Site.Syntax).Any(
        other => other.Holds && other.Condition.ToString() == test.Condition.ToString());

    /// <summary>Whether the term is paid whenever its method runs, and once.</summary>
    public static bool IsPlain(RewardTerm term, TypeSource type)
    {
        SyntaxNode site = term.Call.Site.Syntax;
        if (!term.Guards.IsEmpty || IsInLoop(site) || term.Calls.Any(IsInLoop) || Around(term).Any()) return false;
        if (term.Via is null) return true;
        MethodDeclarationSyntax? helper = term.Receiver.IsSelf && site is InvocationExpressionSyntax call
            && CallShape.NameOf(call.Expression) is { } name
            ? type.Declaration(name, call.ArgumentList.Arguments.Count)
            : null;
        helper ??= term.Origin?.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        return helper is not null
            && !helper.DescendantNodes().Any(node => IsLoop(node) || node is IfStatementSyntax
                or SwitchStatementSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax);
    }

    /// <summary>Whether the term is paid once at each step that does not end the episode.</summary>
    public static bool IsPlainWhileItLasts(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (IsPlain(term, type)) return true;
        if (term.Via is not null || term.Calls.Length > 0 || IsInLoop(term.Call.Site.Syntax)) return false;
        List<BranchTest> tests = Around(term).ToList();
        return tests.Count > 0 && tests.All(test => !test.Holds && (IsOver(test, method)
            || type.Ends.Follows(SyntaxGuards.Of(test.Condition, true).ToImmutableArray(), term.Call.Site.Syntax)));
    }

    // if (fell) { EndEpisode(); return; }, done ? 1 : 0.1
    private static bool IsOver(BranchTest test, MethodLedger method) =>
        (test.Condition is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && KnownFrameworks.IsEndFlag(CallShape.NameOf(test.Condition)))
        || (test.Branch is ReturnStatementSyntax { Expression: { } result }
            && ReturnedReward.Of(result, method.Method.ReturnType).Done is LiteralExpressionSyntax
            {
                Token.Value: true,
            })
        || (test.Condition.Parent is IfStatementSyntax decided && method.Ends.Any(
            end => end.Receiver.IsSelf && end.Surely && decided.Statement.Span.Contains(end.Site.Syntax.Span)
                && end.Site.Syntax.Parent?.Parent is var around
                && (around == decided.Statement || around == decided)));

    private static BranchTest? Enclosing(SyntaxNode at, SyntaxNode parent) => parent switch
    {
        IfStatementSyntax test when at == test.Statement => new BranchTest(test.Condition, true, at),
        IfStatementSyntax test when at == test.Else => new BranchTest(test.Condition, false, at),
        ConditionalExpressionSyntax choice when at == choice.WhenTrue => new BranchTest(choice.Condition, true, at),
        ConditionalExpressionSyntax choice when at == choice.WhenFalse => new BranchTest(choice.Condition, false, at),
        SwitchStatementSyntax choice when at is SwitchSectionSyntax => new BranchTest(choice.Expression, true, at),
        SwitchExpressionSyntax choice when at is SwitchExpressionArmSyntax =>
            new BranchTest(choice.GoverningExpression, true, at),
        WhileStatementSyntax { Condition: not LiteralExpressionSyntax } loop
            when at == loop.Statement && !IsOfSteps(loop) => new BranchTest(loop.Condition, true, at),
        ForStatementSyntax { Condition: { } more } loop when at == loop.Statement && !IsOfSteps(loop) =>
            new BranchTest(more, true, at),
        _ => null,
    };

    // case Up when isAbove: and Up when isAbove => of a switch.
    private static IEnumerable<ExpressionSyntax> Whens(SyntaxNode at) => at switch
    {
        SwitchSectionSyntax section => section.Labels.OfType<CasePatternSwitchLabelSyntax>()
            .Select(label => label.WhenClause?.Condition).OfType<ExpressionSyntax>(),
        SwitchExpressionArmSyntax { WhenClause.Condition: var condition } => [condition],
        _ => [],
    };

    // if (...) return; and what returns deeper inside.
    private static IEnumerable<BranchTest> Exits(SyntaxNode statement)
    {
        foreach (SyntaxNode node in statement.DescendantNodesAndSelf(inner => !IsBody(inner)))
        {
            bool leaves = node is ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax
                || (node is BreakStatementSyntax && !node.Ancestors().TakeWhile(outer => outer != statement.Parent).Any(
                    outer => IsLoop(outer) || outer is SwitchSectionSyntax));
            if (!leaves || node.Ancestors().TakeWhile(outer => outer != statement.Parent)
                .OfType<IfStatementSyntax>().FirstOrDefault() is not { } test)
                continue;
            if (node is ContinueStatementSyntax && node.Ancestors().TakeWhile(outer => outer != statement.Parent)
                .Any(IsLoop))
                continue;
            if (IsAlive(test.Condition)) continue;
            yield return new BranchTest(test.Condition, test.Else?.Span.Contains(node.Span) == true, node);
        }
    }

    // if (!isActiveAndEnabled) return; an agent that is switched off takes no step at all.
    private static bool IsAlive(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => IsAlive(inner.Expression),
        PrefixUnaryExpressionSyntax not => IsAlive(not.Operand),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => Places.Of(condition) is { Parts.Length: 1 } place
            && KnownFrameworks.Words.Alive.Contains(place.Last.Name),
        _ => false,
    };

    // Each round is a step, of one of several agents or of a life.
    private static bool IsOfSteps(SyntaxNode loop) => ManyRewards.IsOverAgents(loop) || RewardEvidence.IsLife(loop);

    private static bool IsLoop(SyntaxNode node) =>
        node is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

    private static bool IsBody(SyntaxNode node) =>
        node is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
            or AccessorDeclarationSyntax;
}

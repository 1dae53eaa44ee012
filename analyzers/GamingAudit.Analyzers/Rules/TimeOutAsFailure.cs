using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A hand-written time limit is charged and ends the episode as a true terminal.</summary>
internal sealed class TimeOutAsFailure : RewardRule
{
    public const string Id = "GA2009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Time-out ends the episode as a failure",
        "'{0}' {1} '{2}' and ends the episode for good: the agent learns that late states are bad "
        + "and hurries to any other end; {3} tells the learner that time ran out",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Ends.Any(end => end.Kind.Interrupts() || SaysTruncated(end))) return;
        foreach (RewardTerm term in method.Terms)
        {
            if (!term.EndsAfter || !term.Amount.IsNegative) continue;
            Fact? limit = term.Guards.FirstOrDefault(fact => TimeOuts.Is(fact, context));
            if (limit is null ? (limit = OneOfTwo(term, method, context)) is null
                : !IsAlone(limit.Condition, term.Call.Site.Syntax, context)) continue;
            // Who hides until time is out has won.
            if (method.Terms.Any(other => other.Receiver != term.Receiver && other.Amount.IsPositive
                && IsBeside(other.Call.Site.Syntax, term.Call.Site.Syntax))) continue;
            if (Instead(term.Call, term.Origin, context.Type) is not { } instead) continue;
            context.Report(
                Rule, term.Location, limit.Condition.GetLocation(), term.Call.Site.Syntax.ToString(), "charges for",
                GuardText.Of(limit), instead);
        }

        foreach (RewardCall end in method.Ends)
        {
            if (end.Kind is not (CallKind.End or CallKind.EndLater)) continue;
            // A helper that pays as well is told where it pays.
            if (CallShape.Of(end.Site) is { } call && call.Receiver().IsSelf
                && context.Type.Declaration(call) is { } helper
                && context.Type.AllEffectsOf(helper).Any(effect => effect.Kind.Pays())) continue;
            foreach ((SyntaxNode ends, SyntaxNode stop) in Elsewhere(end, method, context))
            {
                if (Instead(end, null, context.Type) is { } other)
                    context.Report(
                        Rule, ends.GetLocation(), stop.GetLocation(), ends.ToString(), "follows", stop.ToString(),
                        other);
            }

            BranchTest? test = Branches.Around(end.Site.Syntax).FirstOrDefault();
            if (test is not { Holds: true } || IsPaid(test.Branch, method)) continue;
            ExpressionSyntax? limit = Conjuncts.Of(test.Condition)
                .FirstOrDefault(part => IsTimeOut(part, method, context));
            if (limit is null || !IsAlone(limit, end.Site.Syntax, context)) continue;
            if (Instead(end, null, context.Type) is not { } instead) continue;
            context.Report(
                Rule, end.Site.Syntax.GetLocation(), limit.GetLocation(), end.Site.Syntax.ToString(),
                "follows", limit.ToString(), instead);
        }
    }

    // if (timer >= limit) Die(); where the helper ends, and yield return new WaitForSeconds(60f); EndEpisode();
    private static IEnumerable<(SyntaxNode Ends, SyntaxNode Limit)> Elsewhere(
        RewardCall end, MethodLedger method, RuleContext context)
    {
        SyntaxNode site = end.Site.Syntax;
        if (method.Trigger != Trigger.Unknown || Branches.Around(site).Any() || Branches.IsInLoop(site)) yield break;
        string name = method.Method.Name;
        if (method.Body.Syntax.DescendantNodes().FirstOrDefault(node => node.IsKind(SyntaxKind.YieldReturnStatement)
            && node.SpanStart < site.SpanStart) is { } pause)
        {
            bool isFromStart = context.Type.Uses(name).Any(
                use => use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } from
                    && context.Type.IsAtStart(from));
            if (isFromStart && !method.Terms.Any(term => term.Amount.High > 0)) yield return (site, pause);
            yield break;
        }

        // Who else wins by the time that ran out is paid there; a flag may be no end that knows of truncations.
        if (!method.Terms.IsEmpty || site is not InvocationExpressionSyntax) yield break;
        foreach (InvocationExpressionSyntax use in context.Type.Uses(name).Select(node => node.Parent)
            .OfType<InvocationExpressionSyntax>())
        {
            if (Branches.Around(use).FirstOrDefault() is not { Holds: true } test) continue;
            ExpressionSyntax? limit = Conjuncts.Of(test.Condition).FirstOrDefault(
                part => ConditionFacts.FromSyntax(part) is { } fact && TimeOuts.Is(fact, context));
            if (limit is null || !IsAlone(limit, use, context)) continue;
            if (test.Branch.DescendantNodes().Any(node => KnownFrameworks.PayByName(node) is { Kind: var kind }
                && kind.Pays())) continue;
            yield return (use, limit);
        }
    }

    // done = fell || steps >= limit: what an environment gives back.
    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Methods.Any(method => method.Ends.Any(end => end.Kind.EndsNow()))) return;
        // A framework that asks for one answer has no other.
        if (type.Methods.Any(method => KnownFrameworks.PaysByReturn(method.Method))) return;
        List<ExpressionSyntax> ends = EndValues.Of(type.Type, context.Words(WordLists.Overs))
            .Where(end => end is not LiteralExpressionSyntax).ToList();
        // Where time alone ends an episode, there is no other end to hurry to.
        if (ends.All(IsLimit)) return;
        // With nobody in sight to learn values from it, the flag may mean no more than that the caller begins anew.
        if (!context.Compilation.SyntaxTrees.Any(tree => FileSinks.Of(tree) is { Updates.Length: > 0 })) return;
        foreach (ExpressionSyntax end in ends.Where(IsLimit))
        {
            string whole = EndValues.Whole(end).ToString();
            context.Report(Rule, end.GetLocation(), null, whole, "holds by", end.ToString(), "a truncation");
        }

        bool IsLimit(ExpressionSyntax end) =>
            ConditionFacts.FromSyntax(end) is { } fact && TimeOuts.Is(fact, context, byName: true);
    }

    // timer > limit || fell: who runs out of time is charged as if it had fallen.
    private static Fact? OneOfTwo(RewardTerm term, MethodLedger method, RuleContext context)
    {
        BranchTest[] tests = [.. Branches.Around(term).Where(test => test.Holds)];
        if (tests.Length != 1 || !tests[0].Condition.IsKind(SyntaxKind.LogicalOrExpression)) return null;
        return tests[0].Condition.DescendantNodes().OfType<BinaryExpressionSyntax>()
            .Where(part => part.Ancestors().TakeWhile(node => node != tests[0].Condition).All(
                node => node.IsKind(SyntaxKind.LogicalOrExpression) || node is ParenthesizedExpressionSyntax))
            .Where(part => IsTimeOut(part, method, context)).Select(ConditionFacts.FromSyntax).FirstOrDefault();
    }

    // result.Truncated = true tells the learner by itself.
    private static bool SaysTruncated(RewardCall end) => end.Site.Syntax is AssignmentExpressionSyntax set
        && NameWords.Of(CallShape.NameOf(set.Left) ?? string.Empty).LastOrDefault() == "truncated";

    private static string? Instead(RewardCall call, SyntaxNode? origin, TypeSource type)
    {
        if (origin is null && CallShape.Of(call.Site) is { } shape && shape.Receiver().IsSelf
            && type.Declaration(shape) is { } helper)
            origin = type.AllEffectsOf(helper).Where(effect => effect.Kind is CallKind.End or CallKind.EndLater)
                .Select(effect => effect.Site).FirstOrDefault();
        return KnownFrameworks.InterruptionFor(
            origin ?? call.Site.Syntax, origin is null ? call.Site : null, type.Type);
    }

    // Nothing else decides: who stands still too long has failed, and not run out of time.
    private static bool IsAlone(SyntaxNode limit, SyntaxNode site, RuleContext context)
    {
        List<BranchTest> tests = [.. Branches.Around(site).Where(test => test.Holds)];
        return tests.Count(test => test.Condition.Span.Contains(limit.Span)) <= 1
            && tests.All(test => test.Condition.Span.Contains(limit.Span)
                ? Conjuncts.Of(test.Condition).All(part => part == limit || IsFlag(part) || IsOfTheClock(part, context))
                : Conjuncts.Of(test.Condition).All(part => IsOfTheClock(part, context)));
    }

    // seeker.AddReward(-1f); hider.AddReward(1f);
    private static bool IsBeside(SyntaxNode pay, SyntaxNode other) =>
        pay == other || pay.FirstAncestorOrSelf<StatementSyntax>()?.Parent is BlockSyntax block
            && other.FirstAncestorOrSelf<StatementSyntax>()?.Parent == block;

    // !finished && timer > limit: that it still runs is no other reason.
    private static bool IsFlag(ExpressionSyntax part) =>
        part is PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax } not
        && not.IsKind(SyntaxKind.LogicalNotExpression);

    // if (isTimerRunning)
    private static bool IsOfTheClock(ExpressionSyntax part, RuleContext context) =>
        part is IdentifierNameSyntax flag && NameWords.Of(flag.Identifier.ValueText).Any(
            word => context.Words(WordLists.Elapsed).Contains(word)
                || context.Words(WordLists.Remaining).Contains(word));

    private static bool IsPaid(SyntaxNode branch, MethodLedger method) =>
        method.Terms.Any(term => branch.Span.Contains(term.Location.SourceSpan));

    private static bool IsTimeOut(ExpressionSyntax condition, MethodLedger method, RuleContext context) =>
        method.Body.DescendantsAndSelf().FirstOrDefault(part => part.Syntax == condition) is { } test
        && ConditionFacts.WhenTrue(test) is { } fact && TimeOuts.Is(fact, context);
}

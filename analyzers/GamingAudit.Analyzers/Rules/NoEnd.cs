using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An outcome is paid and nothing ends the episode.</summary>
internal sealed class NoEnd : RewardRule
{
    public const string Id = "GA2011";

    // A cost of time this much below what a place pays says that the agent is to get there; untuned.
    private const int Hurry = 10;

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Outcome paid and the episode goes on",
        "'{0}' pays for '{1}' and {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        CheckHeld(type, context);
        CheckCommentedOut(type, context);
        if (type.Methods.Any(method => !method.Ends.IsEmpty) || type.Horizon is not null) return;
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (!term.Amount.IsConstant || Math.Abs(term.Amount.Low) < 1 || term.Consumed) continue;
                if (OutcomeWords.Of(term, context) is not { } outcome
                    || BodyUse.ChangesWhatItTouches(method, context.Type)) continue;
                if (SomebodyEnds(context.Compilation)) return;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), outcome,
                    "nothing in the program ends an episode: the agent stays where it is paid, or fails for nothing, "
                    + "until the step limit");
            }
        }
    }

    // if (other.CompareTag("Obstacle")) { AddReward(-1f); // EndEpisode(); }
    private static void CheckCommentedOut(ClassLedger type, RuleContext context)
    {
        HashSet<string> ends = [.. KnownFrameworks.Words.Ends];
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (!term.IsOwn || term.EndsAfter || term.Consumed || Math.Abs(term.Amount.Middle) is not >= 1)
                    continue;
                if (term.Guards.Select(fact => fact.Value).OfType<string>().FirstOrDefault() is not { } tag
                    || !NameWords.Of(tag).Any(word => context.Words(WordLists.Outcomes).Contains(word)
                        || context.Words(WordLists.Failures).Contains(word))) continue;
                if (term.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>() is not { } block
                    || method.Ends.Any(end => block.Span.Contains(end.Site.Syntax.Span))) continue;
                if (CommentedOut.Call(block, ends) is { } comment)
                    context.Report(
                        Rule, term.Location, null, term.Call.Site.Syntax.ToString(), tag,
                        "'" + comment + "' is left out: the episode goes on, and each further contact counts again");
            }
        }
    }

    // if (distance < 1f) AddReward(1f); in each step, where failing once costs no more and nothing else is paid.
    private static void CheckHeld(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.IsOwn && term.Amount.High > 0)];
        if (own.Length != 1
            || own[0] is not { Trigger: Trigger.Step, Amount: { IsConstant: true, IsPositive: true } } pay)
            return;
        RewardTerm[] failures = [.. type.Terms.Where(
            term => term.IsOwn && term.EndsAfter && term.Amount.IsConstant && term.Amount.IsNegative)];
        if (type.MethodOf(pay) is not { IsComplete: true } step) return;
        if (failures.Length == 0 && pay.Kind == CallKind.Part && !pay.EndsAfter
            && StepCosts.OfTime(step, context.Type) is > 0 and var time && time * Hurry <= pay.Amount.Middle
            && HeldState.Of(pay, step, context) is { Count: > 0 } kept && kept.Any(test => IsPlace(test, step)))
        {
            context.Report(
                Rule, pay.Location, null, pay.Call.Site.Syntax.ToString(), kept[0].Text,
                "ends nothing, though each step costs " + RuleContext.Text(time)
                + ": who is there is paid again at every step");
            return;
        }

        if (failures.Length == 0 || failures.Any(term => -term.Amount.Middle > pay.Amount.Middle)) return;
        if (HeldState.Of(pay, step, context) is not { } tests || !tests.Any(test => IsNear(test, step))) return;
        context.Report(
            Rule, pay.Location, failures[0].Location, pay.Call.Site.Syntax.ToString(), tests[0].Text,
            "ends nothing, so that each step there pays again what a failure costs once: the agent arrives and waits");
    }

    // x == 9: where the agent is.
    private static bool IsPlace(BranchTest test, MethodLedger step) => test.Holds && (IsNear(test, step)
        || Conjuncts.Of((ExpressionSyntax)test.Condition).Any(part => part.IsKind(SyntaxKind.EqualsExpression)
            && Literals.Number(((BinaryExpressionSyntax)part).Right) is not null));

    // distance < 1.5f
    private static bool IsNear(BranchTest test, MethodLedger step) =>
        test.Holds && step.Operation(test.Condition)?.Unconverted() is IBinaryOperation
        {
            OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual,
            LeftOperand: var measure,
        }
        && step.Locals.Sources(measure).Any(source => CallShape.Of(source) is { Name: "Distance" });

    private static bool SomebodyEnds(Compilation compilation) =>
        KnownFrameworks.Words.Ends.Any(word => Mentions.Of(compilation, word));
}

using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Pay by the step adds up to more than the pay that ends the episode.</summary>
internal sealed class ShapingDominates : RewardRule
{
    public const string Id = "GA3004";

    // Steps within which pay by the step that equals the goal outweighs it in an episode of unknown length: surely, or
    // likely, where nothing but the step is needed for it, and likely where a state has to be kept. Untuned: round
    // numbers below the lengths of common episodes.
    private const int SureSteps = 100;
    private const int LikelySteps = 300;
    private const int HeldSteps = 100;

    // A contact that ends nothing may be made again and again, so that few steps have to earn as much.
    private const int ContactSteps = 20;

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pay by the step outweighs the goal",
        "'{0}' {1}, and reaching the goal by '{2}' earns {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (Goal(type) is not { } goal) return;
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (!PaysItself(term) || term.Trigger is not (Trigger.Step or Trigger.Stay) || term.EndsAfter) continue;
                if (!term.Amount.IsSure || !term.Amount.IsPositive || term == goal) continue;
                bool isPlain = term.Trigger == Trigger.Step && Branches.IsPlain(term, context.Type);
                IReadOnlyList<BranchTest>? held = isPlain ? [] : HeldState.Of(term, method, context);
                if (held is null || Sum(term, goal, held, type) is not { } sum) continue;
                object[] arguments =
                [
                    term.Call.Site.Syntax.ToString(), sum, goal.Call.Site.Syntax.ToString(),
                    RuleContext.Text(goal.Amount.Middle)
                        + (goal.EndsAfter ? " and ends that: putting the goal off pays more" : ": waiting pays more"),
                ];
                bool isFixed = term.Amount.IsConstant && goal.Amount.IsConstant;
                if (isPlain && isFixed && goal.EndsAfter
                    && (type.Episode is not null || BreakEven(term, goal) <= SureSteps))
                    context.Report(Rule, term.Location, goal.Location, arguments);
                else
                    context.Note(Rule, term.Location, goal.Location, arguments);
            }
        }
    }

    // What it comes to beside the goal; null where it comes to less.
    private static string? Sum(
        RewardTerm term, RewardTerm goal, IReadOnlyList<BranchTest> held, ClassLedger type)
    {
        string where = held.Count == 0 ? string.Empty : " while '" + held[0].Text + "'";
        if (!goal.EndsAfter)
        {
            // As much in one step is another rule's.
            if (BreakEven(term, goal) is not (> 1 and <= ContactSteps)) return null;
        }
        else if (type.Episode is { } episode)
        {
            double total = episode.EveryStep(term.Amount.Middle);
            return total < goal.Amount.Middle ? null
                : "earns " + RuleContext.Text(total) + " over " + type.Steps + where;
        }

        double steps = BreakEven(term, goal);
        return steps > (held.Count == 0 ? LikelySteps : HeldSteps) ? null
            : "pays " + RuleContext.Text(term.Amount.Middle) + " at every step" + where + ", so that "
                + RuleContext.Text(steps) + (steps > 1 ? " steps of it equal the goal" : " step of it equals the goal");
    }

    private static double BreakEven(RewardTerm term, RewardTerm goal) =>
        Math.Ceiling(goal.Amount.Middle / term.Amount.Middle * (1 - 1e-6));

    // What pays most and ends the episode; else what a contact pays, once for each.
    private static RewardTerm? Goal(ClassLedger type) =>
        type.Terms.Where(
            term => PaysItself(term) && term.Amount.IsSure && term.Amount.IsPositive
                && (term.EndsAfter || term.Trigger == Trigger.Enter))
            .OrderByDescending(term => term.EndsAfter).ThenByDescending(term => term.Amount.Middle).FirstOrDefault();

    private static bool PaysItself(RewardTerm term) =>
        term.Receiver.IsSelf && term.Kind != CallKind.Return;
}

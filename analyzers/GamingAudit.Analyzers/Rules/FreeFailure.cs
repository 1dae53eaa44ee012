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

/// <summary>An end that the code calls a failure pays nothing while each step costs.</summary>
internal sealed class FreeFailure : RewardRule
{
    public const string Id = "GA3010";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Failure costs nothing",
        "'{0}' ends the episode at '{1}' for nothing, where {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool ReadsNames => true;

    public override bool IsOfOthers => true;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (PaidNothing.BesideGoal(type) is var (trap, aim, step))
        {
            context.Report(
                Rule, trap.Location, step.Location, trap.Call.Site.Syntax.ToString(),
                Branches.Around(trap).First().Condition.ToString(),
                "every step costs " + RuleContext.Text(-step.Amount.High) + " until '"
                    + aim.Call.Site.Syntax + "' ends it");
            return;
        }

        if (SameAsOther(type, context) is var (same, every))
        {
            context.Report(
                Rule, same.Location, every.Location, same.Call.Site.Syntax.ToString(),
                Branches.Around(same).First().Condition.ToString(), Instead(every, every));
            return;
        }

        RewardTerm? cost = type.Terms.Where(
                term => term.Trigger is Trigger.Step or Trigger.Stay && term.Amount.IsNegative
                    && term.Receiver.IsSelf && !term.EndsAfter)
            .OrderByDescending(term => WhileItLasts.IsPaid(term, type, context.Type))
            .ThenBy(term => term.Guards.Length).FirstOrDefault();
        // What another failure costs says as well that failing is not meant to be free.
        RewardTerm? charge = cost ?? Failed(type) ?? Bump(type);
        // -distance - 0.1 * speed: each step costs what it is away from the best, which is nowhere but there nothing.
        RewardTerm? shortfall = cost is null ? Shortfall(type, context) : null;
        if (shortfall is not null) (cost, charge) = (shortfall, shortfall);
        // Where nothing but the goal pays anything, all that a failure loses is the try.
        RewardTerm? goal = charge is null ? OnlyGoal(type, context) ?? OnlyEvent(type, context) : null;
        if ((charge ?? goal) is null) return;
        if (shortfall is null && !type.Terms.Any(term => term.Amount.IsPositive && term.Receiver.IsSelf)) return;
        bool leavesByAnyDoor = cost is not null && FailingEnds.IsCheapestToLeave(type, cost, context);
        var told = new List<SyntaxNode>();
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardCall end in method.Ends)
            {
                if (end.Kind is not (CallKind.End or CallKind.EndLater) || !end.Receiver.IsSelf) continue;
                // A helper that ends the episode may pay as well.
                if (KnownFrameworks.Classify(end.Site) is null) continue;
                if (IsChargedByResult(end)) continue;
                if (FreeEnds.Failure(end, method, leavesByAnyDoor, context) is not { } failure) continue;
                // done = true; needs_reset = true; are one end.
                if (told.Any(site => Block(site) is { } block && block == Block(end.Site.Syntax))) continue;
                context.Report(
                    Rule, end.Site.Syntax.GetLocation(), (charge ?? goal!).Location, end.Site.Syntax.ToString(),
                    failure,
                    charge is null ? Spared(goal!) : Instead(cost, charge));
                told.Add(end.Site.Syntax);
            }
        }

        // A hit that costs something costs the agent nothing at other steps.
        if (cost is { Guards.IsEmpty: false } && !WhileItLasts.IsPaid(cost, type, context.Type))
        {
            cost = null;
            charge = Failed(type);
        }

        if (charge is null) return;
        foreach (ExpressionSyntax nothing in PaidNothing.In(type.Type, context))
        {
            if (told.Any(site => site.FirstAncestorOrSelf<StatementSyntax>()
                == nothing.FirstAncestorOrSelf<StatementSyntax>())) continue;
            context.Report(
                Rule, nothing.GetLocation(), charge.Location, nothing.Parent!.ToString(),
                PaidNothing.Test(nothing, context)!, Instead(cost, charge));
            told.Add(nothing);
        }

        foreach (EndingWay way in FailingEnds.Unpaid(type, context, cost))
        {
            StatementSyntax? statement = way.Test.FirstAncestorOrSelf<StatementSyntax>();
            if (told.Any(site => site.FirstAncestorOrSelf<StatementSyntax>() == statement)) continue;
            context.Report(
                Rule, way.Test.GetLocation(), charge.Location, Whole(way).ToString(),
                FailingEnds.Condition(way).ToString(), Instead(cost, charge));
        }
    }

    // if (goal) return 0; if (cliff) return 0; return -1; of two ends that are told apart and pay the same, the nearer.
    private static (RewardTerm End, RewardTerm Cost)? SameAsOther(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        RewardTerm[] ends = [.. own.Where(term => term.EndsAfter)];
        RewardTerm[] others = [.. own.Where(term => !term.EndsAfter)];
        if (ends.Length < 2 || others.Length != 1 || !WhileItLasts.IsPaid(others[0], type, context.Type)) return null;
        if (others[0].Amount is not { IsConstant: true, IsNegative: true } cost) return null;
        bool isSame = ends.All(term => term.Amount is { IsConstant: true } paid && paid == ends[0].Amount
            && paid.Low > cost.Low && Branches.Around(term).Any(test => test.Holds));
        return isSame ? (ends[ends.Length - 1], others[0]) : null;
    }

    // if (lives == 0) done = true; return -3; what the method gives back is paid.
    private static bool IsChargedByResult(RewardCall end) =>
        end.Site.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body
        && MethodResults.Of(body).ToList() is { Count: > 0 } results
        && results.All(result => Literals.Number(result) < 0);

    private static BlockSyntax? Block(SyntaxNode site) => site.FirstAncestorOrSelf<BlockSyntax>();

    // What the agent is spared that fails so.
    private static string Instead(RewardTerm? cost, RewardTerm charge) => cost switch
    {
        null => (charge.EndsAfter ? "another failure costs " : "a contact costs ")
            + RuleContext.Text(-charge.Amount.Middle),
        { Amount.IsNegative: true } => "every step costs " + RuleContext.Text(-cost.Amount.High),
        _ => "by '" + ((cost.Kind == CallKind.Return ? cost.Value?.Syntax : null) ?? cost.Call.Site.Syntax)
            + "' every step costs something",
    } + ": failing so is cheaper than trying";

    private static string Spared(RewardTerm goal) => "nothing but '" + goal.Call.Site.Syntax + (goal.EndsAfter
        ? "' pays: a try that fails so is worth as much as one that runs out of time"
        : "' pays and nothing costs: who fails so loses no more than what the rest of the try would pay");

    // The end that pays most, where nothing pays before an end and nobody else pays the agent.
    private static RewardTerm? OnlyGoal(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        if (own.Any(term => !term.EndsAfter && !(term.Amount.High <= 0))) return null;
        RewardTerm? goal = own.Where(term => term.EndsAfter && term.IsOwn && term.Amount.IsPositive)
            .OrderByDescending(term => term.Amount.Middle).FirstOrDefault();
        return goal is null || OtherPayers.MayPay(type.Type, context.Compilation) ? null : goal;
    }

    // What is picked up on the way, where nothing else is paid or charged.
    private static RewardTerm? OnlyEvent(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf)];
        return own.Any(term => !(term.Amount.Low >= 0)
                || (term.Trigger is Trigger.Step or Trigger.Frame or Trigger.Stay && !term.Consumed))
            || OtherPayers.MayPay(type.Type, context.Compilation) ? null
            : own.FirstOrDefault(term => term.Amount.IsPositive && !term.EndsAfter);
    }

    // A charge for a contact says as well that failing is not meant to be free.
    private static RewardTerm? Bump(ClassLedger type) => type.Terms.FirstOrDefault(
        term => term is { IsOwn: true, Trigger: Trigger.Enter, Amount: { IsConstant: true, IsNegative: true } });

    // A sum of costs alone at every step, where no step but a last one pays anything.
    private static RewardTerm? Shortfall(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = [.. type.Terms.Where(term => term.Receiver.IsSelf && !term.EndsAfter)];
        return own.Any(term => !(term.Amount.High <= 0)) ? null
            : own.FirstOrDefault(term => term.Amount.Low < 0 && term.Trigger == Trigger.Step
                && WhileItLasts.IsPaid(term, type, context.Type));
    }

    // What a failure costs that is not free.
    private static RewardTerm? Failed(ClassLedger type) => type.Terms.Where(
            term => term.Amount.IsSure && term.Amount.IsNegative && term.Receiver.IsSelf && term.EndsAfter)
        .OrderBy(term => term.Amount.Middle).FirstOrDefault();

    // done = crashed || landed: what tells of the end.
    private static SyntaxNode Whole(EndingWay way) => way.Test.Parent is AssignmentExpressionSyntax set
        && way.Test is LiteralExpressionSyntax ? set : EndValues.Whole(way.Test);
}

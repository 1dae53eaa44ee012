using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>The cost of each step adds up to more than the goal pays, and another end is nearly free.</summary>
internal sealed class SuicideIncentive : RewardRule
{
    public const string Id = "GA3009";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Dying early beats the goal",
        "'{0}' {1}, the agent does best to end the episode",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    // With more than this share of the episode to reach the goal in, the cost of time is the usual nudge.
    internal const int Share = 8;

    // A failure is the cheaper where to go on costs more than so many times as much; untuned: up to twice as much is
    // the usual nudge beside the usual charge, as -1 / MaxStep a step beside -0.5.
    private const double Cheaper = 2;

    // Sums of single precision that are equal on paper differ in their last digits.
    private const double Slack = 1e-6;

    // Steps in an episode of unknown length that any task takes; untuned: a round number below common episodes.
    private const int FewSteps = 50;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (IsTold(type, context)) return;
        RewardTerm[] all = [.. type.Terms.Where(term => term.Receiver.IsSelf && !term.Kind.IsGroup())];
        foreach ((RewardTerm cheap, string waiting) in CheaperThanWaiting(all, type, context))
        {
            context.Note(
                Rule, cheap.Location, default(Related).And(all.Where(term => IsEachStep(term, type, context))),
                cheap.Call.Site.Syntax.ToString(),
                $"costs {RuleContext.Text(-cheap.Amount.Middle)} once, and to go on without the goal {waiting}"
                    + ": where the goal is not sure");
        }
    }

    // Whether dying at once beats the goal.
    private static bool IsTold(ClassLedger type, RuleContext context)
    {
        foreach ((RewardTerm failure, MethodLedger method) in GrowingFailures(type, context))
            context.Note(
                Rule, failure.Location, null, failure.Call.Site.Syntax.ToString(),
                "charges more the later the episode ends so: where the goal is not sure, and the sooner the better");
        RewardTerm[] own = type.Terms
            .Where(term => term.Receiver.IsSelf && !term.Kind.IsGroup()).ToArray();
        (RewardTerm Term, double Cost)[] costs = own.Where(term => IsEachStep(term, type, context))
            .Select(term => (term, Cost(term, type))).Where(one => one.Item2 > 0).ToArray();
        RewardTerm[] ends = own.Where(term => term.EndsAfter).ToArray();
        if (costs.Length == 0 || ends.Length == 0 || ends.Any(term => !IsKnown(term.Amount))) return false;
        if (own.Any(term => !term.EndsAfter && term.Amount.High > 0)) return false;
        double cost = costs.Sum(one => one.Cost);
        double goal = ends.Max(term => term.Amount.Middle);
        RewardTerm? death = ends.Where(term => term.Amount.Middle < goal)
            .OrderByDescending(term => term.Amount.Middle).FirstOrDefault();
        if (goal <= 0) return false;
        // A failure that nothing is paid for earns nothing.
        EndingWay? free = FailingEnds.Unpaid(type, context).FirstOrDefault();
        if (death is null && free is null) return false;
        double dying = free is null ? death!.Amount.Middle : Math.Max(death?.Amount.Middle ?? 0, 0);
        Location place = free is null ? death!.Location : free.Test.GetLocation();
        RewardTerm first = costs[0].Term;
        bool isSure = costs.Select(one => one.Term).Concat(ends).All(term => term.Amount.IsConstant);
        // The goal comes when it comes, and each step until then costs.
        RewardTerm best = ends.OrderByDescending(term => term.Amount.Middle).First();
        if (OwnPace.StepsTo(best, context.Type) is { } needed)
        {
            if (goal - cost * (needed - 1) >= dying - cost) return false;
            context.Note(
                Rule, first.Location, place, first.Call.Site.Syntax.ToString(),
                $"costs {RuleContext.Text(cost)} a step, {RuleContext.Text(cost * needed)} over the {needed} steps to "
                + $"the goal, which earns {RuleContext.Text(goal)}; dying at once earns {RuleContext.Text(dying)}: "
                + "from the first step on");
            return true;
        }

        if (type.Horizon is { } horizon ? !Beats(cost, goal, dying, horizon) : (goal - dying) / cost > FewSteps)
            return false;
        object[] numbers = type.Horizon is { } steps
            ? Numbers(first.Call.Site.Syntax.ToString(), cost, goal, dying, steps, type.Steps)
            : Numbers(first.Call.Site.Syntax.ToString(), cost, goal, dying, FewSteps, FewSteps + " steps");
        if (isSure && type.Horizon is not null) context.Report(Rule, first.Location, place, numbers);
        else context.Note(Rule, first.Location, place, numbers);
        return true;
    }

    // Failures that cost less than all steps do that come to nothing, where no step earns anything.
    private static IEnumerable<(RewardTerm Failure, string Waiting)> CheaperThanWaiting(
        RewardTerm[] own, ClassLedger type, RuleContext context)
    {
        (RewardTerm Term, double Cost)[] steps = [.. own.Where(term => IsEachStep(term, type, context))
            .Select(term => (term, Cost(term, type))).Where(step => step.Item2 > 0 || step.term.Amount.High <= 0)];
        if (!own.Any(term => term.Amount.High > 0)
            && OtherPayers.Best(type.Type, context.Compilation) is null
            && !OtherPayers.Inherits(context.Type)) yield break;
        var waiting = new Waiting(type, context, steps);
        foreach (RewardTerm failure in own)
        {
            if (failure is { EndsAfter: true, Amount: { IsConstant: true, IsNegative: true } }
                && !steps.Any(step => step.Term == failure)
                && !failure.Guards.Any(fact => TimeOuts.Is(fact, context))
                && waiting.Dearer(-failure.Amount.Middle * (1 + Slack), Cheaper) is { } dearer)
                yield return (failure, dearer);
        }
    }

    // AddReward(-0.01f * steps); EndEpisode(); for what is no time-out, which comes at one time alone.
    private static IEnumerable<(RewardTerm, MethodLedger)> GrowingFailures(ClassLedger type, RuleContext context) =>
        from method in type.Methods
        from term in method.Terms
        where term is { IsOwn: true, EndsAfter: true, Via: null, Value: not null } && term.Call.Factor > 0
            && EpisodeClock.Growth(term.Value, method.Locals, context.Type) < 0
            && !term.Guards.Any(fact => TimeOuts.Is(fact, context))
        select (term, method);

    // What a person set to a number, here or in an inspector.
    private static bool IsKnown(Amount amount) => amount.IsConstant || amount.IsSure;

    private static bool IsEachStep(RewardTerm term, ClassLedger type, RuleContext context) =>
        term.Trigger == Trigger.Step && !term.EndsAfter
        && ((term.Guards.IsEmpty && term.Kind != CallKind.Return)
            || (term.Amount.IsConstant && type.MethodOf(term) is { } method
                && (Branches.IsPlainWhileItLasts(term, method, context.Type)
                    || (type.Horizon is not null && WhileItLasts.IsOtherwise(term, type, context.Type)))));

    // What it costs a step: -0.1f * distance at a distance of one.
    private static double Cost(RewardTerm term, ClassLedger type)
    {
        if (IsKnown(term.Amount)) return -term.Amount.Middle;
        return term.Value is { } value && type.MethodOf(term) is { } method ? -LengthFactor(value, method) : 0;
    }

    // By how much a value grows with a distance; 0 for what is no multiple of one.
    private static double LengthFactor(IOperation value, MethodLedger method)
    {
        switch (value.Unconverted())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return -LengthFactor(minus.Operand, method);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product:
                return product.LeftOperand.Number() is { } left ? left * LengthFactor(product.RightOperand, method)
                    : product.RightOperand.Number() is { } right ? right * LengthFactor(product.LeftOperand, method)
                    : 0;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } ratio
                when ratio.RightOperand.Number() is { } divisor && divisor != 0:
                return LengthFactor(ratio.LeftOperand, method) / divisor;
            case ILocalReferenceOperation local when method.Locals.Only(local.Local) is { } given:
                return LengthFactor(given, method);
            case var measure:
                return CallShape.Of(measure) is { Name: "Distance" }
                    || measure is IPropertyReferenceOperation { Property.Name: "magnitude", Instance: IBinaryOperation }
                    ? 1 : 0;
        }
    }

    internal static bool Beats(double cost, double goal, double death, int horizon) =>
        cost * horizon > goal && (goal - death) / cost * Share <= horizon;

    internal static object[] Numbers(
        string source, double cost, double goal, double death, int horizon, string steps) =>
    [
        source,
        $"costs {RuleContext.Text(cost)} a step, {RuleContext.Text(cost * horizon)} over {steps}; dying at once earns "
            + $"{RuleContext.Text(death)} and the goal {RuleContext.Text(goal)}: more than "
            + $"{Math.Floor((goal - death) / cost).ToString(CultureInfo.InvariantCulture)} steps away from it",
    ];
}

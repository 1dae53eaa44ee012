using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    // 1 / (distance + 1) far away: of no account beside what it pays nearby.
    private const double Nothing = 1e-9;

    // Seconds from one step of the physics to the next, as an engine starts with (Unity's manual, "Time").
    private const double UsualStep = 0.02;

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pay by the step outweighs the goal",
        "'{0}' {1}, and reaching the goal by '{2}' earns {3}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    public override void Check(ClassLedger type, RuleContext context)
    {
        CheckUnpaid(type, context);
        // What comes by itself cannot be put off.
        if (Goal(type, context) is not { } goal || OwnPace.StepsTo(goal, context.Type) is not null) return;
        foreach (MethodLedger method in type.Methods)
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.EndsAfter || term.Trigger is not (Trigger.Step or Trigger.Stay)) continue;
                if (IsErased(term, method)) continue;
                bool isStream = goal.EndsAfter && IsStream(term, goal, method, type, context);
                if (!isStream && !PaysItself(term, type, context)) continue;
                Amount pay = PerStep(term, method, context.Type);
                double few = BreakEven(Amount.Of(pay.High), goal);
                bool isMore = few <= HeldSteps || type.Episode?.EveryStep(pay.High) > goal.Amount.Middle;
                if (goal.EndsAfter && isMore
                    && (IsNearness(term, method, type, context)
                            ? ("near what it measures", "there", "hovering near it")
                        : IsPace(term, method, type, context) ? ("for how fast it goes", "of it", "going on")
                        : isStream ? ("for what it is and does then", "of it", "going on")
                        : ((string, string, string)?)null) is var (where, there, instead))
                {
                    context.Note(
                        Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(),
                        "pays up to " + RuleContext.Text(pay.High) + " at every step " + where + ", so that "
                        + RuleContext.Text(few)
                        + (few > 1 ? " steps " + there + " equal the goal" : " step " + there + " equals the goal"),
                        goal.Call.Site.Syntax.ToString(),
                        RuleContext.Text(goal.Amount.Middle) + " and ends that: " + instead + " pays more");
                    continue;
                }

                if (!pay.IsSure || !pay.IsPositive || term == goal || IsOneMoreStep(goal, term)) continue;
                bool isPlain = term.Trigger == Trigger.Step && WhileItLasts.IsPaid(term, type, context.Type);
                IReadOnlyList<BranchTest>? held = isPlain ? [] : HeldState.Of(term, method, context);
                if (held is null || Sum(pay, goal, held, type) is not { } sum) continue;
                object[] arguments =
                [
                    term.Call.Site.Syntax.ToString(), sum, goal.Call.Site.Syntax.ToString(),
                    RuleContext.Text(goal.Amount.Middle)
                        + (goal.EndsAfter ? " and ends that: putting the goal off pays more" : ": waiting pays more"),
                ];
                bool isFixed = term.Amount.IsConstant && goal.Amount.IsConstant;
                if (isPlain && isFixed && goal.EndsAfter && term.Kind != CallKind.Return
                    && (type.Episode is not null || BreakEven(pay, goal) <= SureSteps))
                    context.Report(Rule, term.Location, goal.Location, arguments);
                else
                    context.Note(Rule, term.Location, goal.Location, arguments);
            }
        }
    }

    // By a SetReward after it, which is another flaw.
    private static bool IsErased(RewardTerm term, MethodLedger method) => method.Hazards.Any(
        hazard => hazard is { Kind: HazardKind.SetErases, Certain: true } && hazard.FirstCall.Site == term.Call.Site
            && !Branches.Around(hazard.SecondCall.Site.Syntax).Any());

    // AddReward(0.002f) at every step, and EndEpisode() alone where the prey is caught.
    private static void CheckUnpaid(ClassLedger type, RuleContext context)
    {
        if (UnpaidLast.Of(type, context) is var (each, last, at))
        {
            context.Note(
                Rule, last.Site.Syntax.GetLocation(), each.Location, each.Call.Site.Syntax.ToString(),
                "pays " + RuleContext.Text(each.Amount.Middle) + " for each before the last", last.Site.Syntax.ToString(),
                "nothing where '" + at.Text + "': stopping short of it pays as much");
            return;
        }

        RewardTerm? living = type.Terms.FirstOrDefault(term => term is { Trigger: Trigger.Step, IsOwn: true }
            && term.Amount is { IsSure: true, IsPositive: true } && WhileItLasts.IsPaid(term, type, context.Type));
        if (living is null || UnpaidGoals.Of(type, context) is not var (end, test)) return;
        context.Note(
            Rule, living.Location, end.Site.Syntax.GetLocation(), living.Call.Site.Syntax.ToString(),
            "pays " + RuleContext.Text(living.Amount.Middle) + " at every step", end.Site.Syntax.ToString(),
            "nothing where '" + test.Text + "', and ends that: keeping clear of what it is led to pays more");
    }

    // reward = 1 while it lasts, and reward = 1 for the step that ends it: no goal, but the last step of all.
    private static bool IsOneMoreStep(RewardTerm goal, RewardTerm term) =>
        term.Kind is CallKind.Part or CallKind.Return && goal.Kind == term.Kind && goal.Amount.IsConstant
        && goal.Amount.Equals(term.Amount) && IsSet(goal) && IsSet(term);

    private static bool IsSet(RewardTerm term) => term.Call.Site is not ICompoundAssignmentOperation;

    // 1 - distance / size, Exp(-distance): most where the agent is nearly there, and something at each step of it.
    private static bool IsNearness(
        RewardTerm term, MethodLedger method, ClassLedger type, RuleContext context)
    {
        if (term.Trigger != Trigger.Step || term.Value is null) return false;
        if (!WhileItLasts.IsPaid(term, type, context.Type)) return false;
        if (term.Amount.High is not (> 0 and < double.PositiveInfinity) || term.Amount.Low > 0) return false;
        if (IsChargedForWays(term, method)) return false;
        Amount near = At(0), far = At(double.MaxValue);
        return near.Low > 0 && near.High >= term.Amount.High && far.High <= near.Low * Nothing;

        Amount At(double distance) => new AmountReader(
            method.Locals, context.Type, part => IsWay(part) ? Amount.Of(distance) : null).Read(term.Value)
            * Amount.Of(term.Call.Factor);
    }

    // drive / 2 - 0.1 * Abs(turn): what the moment alone decides of can be had again at each step that goes on. A speed
    // towards something comes to an end there, and one as such is a pace.
    private static bool IsStream(
        RewardTerm term, RewardTerm goal, MethodLedger method, ClassLedger type, RuleContext context) =>
        term is { Trigger: Trigger.Step, Value: { } value, Receiver.IsSelf: true }
        && term.Amount is { Low: var low, High: var high } && high > 0 && !double.IsInfinity(high) && low < high
        && term != goal && WhileItLasts.IsPaid(term, type, context.Type) && !IsShareOfLength(value, method)
        && !IsChargedForWays(term, method) && !NamesSpeed(value, method, context)
        && !Gains.ArePaidBy(term, method, context.Type);

    // 0.4 * ScaledSpeed(): something up to a most at each step, for a speed.
    private static bool IsPace(
        RewardTerm term, MethodLedger method, ClassLedger type, RuleContext context) =>
        term is { Trigger: Trigger.Step, Value: { } value, Amount: { Low: >= 0 and var least, High: var most } }
        && most > least && !double.IsInfinity(most) && WhileItLasts.IsPaid(term, type, context.Type)
        && !IsShareOfLength(value, method)
        && new AmountReader(method.Locals, context.Type, part => part.Syntax is SimpleNameSyntax or
            MemberAccessExpressionSyntax && IsSpeed(CallShape.NameOf((ExpressionSyntax)part.Syntax), context)
                ? Amount.Of(0) : null).Read(value).High < most
        && NamesSpeed(value, method, context);

    private static bool NamesSpeed(IOperation value, MethodLedger method, RuleContext context) =>
        method.Locals.Sources(value).SelectMany(part => BaselineOrder.WithHelpers(part.Syntax, context.Type))
            .OfType<SimpleNameSyntax>().Any(name => IsSpeed(name.Identifier.ValueText, context));

    // What another term charges for a way may leave nothing of what this one pays for it.
    private static bool IsChargedForWays(RewardTerm term, MethodLedger method) => method.Terms.Any(
        other => other != term && other.Amount.Low < 0 && other.Value is { } charged
            && method.Locals.Sources(charged).Any(IsWay));

    // 0.4 * pace / limit, where the step ends at the limit: no more than 0.4 in an episode.
    private static bool IsShareOfLength(IOperation value, MethodLedger method)
    {
        Place[] divisors = [.. method.Locals.Sources(value).OfType<IBinaryOperation>()
            .Where(part => part.OperatorKind == BinaryOperatorKind.Divide
                && part.RightOperand.Unconverted() is IMemberReferenceOperation)
            .Select(part => Places.Of(part.RightOperand.Unconverted().Syntax))];
        return divisors.Length > 0 && method.Body.DescendantsAndSelf().OfType<IBinaryOperation>().Any(
            test => test.OperatorKind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.GreaterThan
                or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
                && divisors.Contains(Places.Of(test.RightOperand.Unconverted().Syntax)));
    }

    private static bool IsSpeed(string? name, RuleContext context) =>
        name is not null && NameWords.Of(name).Any(context.Words(WordLists.Speeds).Contains);

    private static bool IsWay(IOperation part) => Ways.Is(part.Syntax);

    // What it comes to beside the goal; null where it comes to less.
    private static string? Sum(
        Amount pay, RewardTerm goal, IReadOnlyList<BranchTest> held, ClassLedger type)
    {
        string where = held.Count == 0 ? string.Empty : " while '" + held[0].Text + "'";
        if (!goal.EndsAfter)
        {
            // As much in one step is another rule's.
            if (BreakEven(pay, goal) is not (> 1 and <= ContactSteps)) return null;
        }
        else if (type.Episode is { } episode)
        {
            double total = episode.EveryStep(pay.Middle);
            return total < goal.Amount.Middle ? null
                : "earns " + RuleContext.Text(total) + " over " + type.Steps + where;
        }

        double steps = BreakEven(pay, goal);
        return steps > (held.Count == 0 ? LikelySteps : HeldSteps) ? null
            : "pays " + RuleContext.Text(pay.Middle) + " at every step" + where + ", so that "
                + RuleContext.Text(steps) + (steps > 1 ? " steps of it equal the goal" : " step of it equals the goal");
    }

    private static double BreakEven(Amount pay, RewardTerm goal) =>
        Math.Ceiling(goal.Amount.Middle / pay.Middle * (1 - 1e-6));

    // 0.5f * Time.fixedDeltaTime: what it comes to in a step of the usual length.
    private static Amount PerStep(RewardTerm term, MethodLedger method, TypeSource type) =>
        term.Amount.IsSure || term.Value is null || !term.Reads.HasFlag(Reads.FrameTime)
            ? term.Amount
            : new AmountReader(
                method.Locals, type,
                part => DependenceReader.IsFrameTime(part.Syntax) ? Amount.Of(UsualStep) : null).Read(term.Value)
                * Amount.Of(term.Call.Factor);

    // What pays most and ends the episode; else what a contact pays, once for each.
    private static RewardTerm? Goal(ClassLedger type, RuleContext context) =>
        type.Terms.Where(
            term => PaysItself(term, type, context) && term.Amount.IsSure && term.Amount.IsPositive
                && (term.EndsAfter || term.Trigger == Trigger.Enter || IsEventOfStep(term)))
            .OrderByDescending(term => term.EndsAfter).ThenByDescending(term => term.Amount.Middle).FirstOrDefault();

    // if (head == food) { reward += 5; Place(); } of a step that goes on.
    private static bool IsEventOfStep(RewardTerm term) => term is
    {
        Trigger: Trigger.Step, Consumed: true, Amount.IsConstant: true, Guards.IsEmpty: false, Kind: CallKind.Part,
    };

    // What a step returns is all that it pays: a number for its own end, or for every step that is none.
    private static bool PaysItself(RewardTerm term, ClassLedger type, RuleContext context) => term.Receiver.IsSelf
        && (term.Kind != CallKind.Return || (term.Amount.IsConstant && (term.EndsAfter
            || WhileItLasts.IsPaid(term, type, context.Type))));
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is worth most to an agent that does not move, beside a task that asks it to.</summary>
internal sealed class PaysAtRest : RewardRule
{
    public const string Id = "GA3025";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Standing still pays most",
        "'{0}' pays {1} at every step to an agent that {2}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms.Where(term => term is { IsOwn: true, Value: not null }))
        {
            if (NothingFound.In(term, method, context) is not var (name, pay)) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), RuleContext.Text(pay),
                "finds nothing, for '" + name + "' is 0 then as it is at the very thing, and never more than that");
        }
    }

    public override void Check(ClassLedger type, RuleContext context)
    {
        // Where nothing has to be reached, to keep still may be the task.
        RewardTerm? goal = type.Terms.FirstOrDefault(
            term => term.Receiver.IsSelf && term.Amount.IsPositive
                && (term.EndsAfter || term.Consumed || term.Trigger == Trigger.Enter));
        CheckStart(type, context);
        if (goal is null) return;
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Step))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.Value is null || !term.IsOwn || term.EndsAfter || IsForMoving(term, method)) continue;
                if (Unchanged(term, method, context) is { } test)
                {
                    context.Report(
                        Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(),
                        RuleContext.Text(term.Amount.Low), "does not move, for '" + test
                        + "' decides for the pay also where nothing has changed: beside '" + goal.Call.Site.Syntax
                        + "', which has to be reached, it stands still");
                    continue;
                }

                if (AtRest(term.Value, method, context) is not { } pay) continue;
                context.Report(
                    Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(), RuleContext.Text(pay),
                    "does not move, and never more than that: beside '" + goal.Call.Site.Syntax
                    + "', which has to be reached, it stands still");
            }
        }
    }

    // now <= last: the test by which the same as for an approach is paid for none; more than a step costs anyway.
    private static SyntaxNode? Unchanged(RewardTerm term, MethodLedger method, RuleContext context)
    {
        if (!term.Amount.IsConstant || !term.Amount.IsPositive || term.Via is not null) return null;
        if (term.Amount.Low <= StepCosts.OfTime(method, context.Type)) return null;
        SyntaxNode? decides = null;
        foreach (BranchTest test in Branches.Around(term))
        {
            if (method.Operation(test.Condition) is not { } condition) continue;
            bool? atRest = RestTests.At(condition, test.Holds, method);
            if (atRest == false) return null;
            if (atRest == true) decides ??= test.Condition;
        }

        return decides;
    }

    // 1 - Abs(swing), where an episode begins with a swing of 0: beside what ends it, and is no time-out.
    private static void CheckStart(ClassLedger type, RuleContext context)
    {
        RewardTerm? goal = type.Terms.Where(term => term is { IsOwn: true, EndsAfter: true, Amount.High: > 0 }
                && !double.IsInfinity(term.Amount.High) && !term.Guards.Any(fact => TimeOuts.Is(fact, context)
                    || context.Type.Ends.IsCounted(fact.Subject.Text)))
            .OrderByDescending(term => term.Amount.High).FirstOrDefault();
        if (goal is null || OwnPace.StepsTo(goal, context.Type) is not null) return;
        foreach (RewardTerm term in type.Terms)
        {
            if (term is not { IsOwn: true, EndsAfter: false, Trigger: Trigger.Step, Value: { } value }) continue;
            if (term.Amount.IsConstant || !WhileItLasts.IsPaid(term, type, context.Type)) continue;
            if (type.MethodOf(term) is not { } method || IsForMoving(term, method)) continue;
            if (StartValues.Of(value, method, context.Type) is not { IsConstant: true, Low: > 0 and var pay }) continue;
            pay *= term.Call.Factor;
            if (!(pay > 0 && pay >= term.Amount.High && pay < goal.Amount.High)) continue;
            if (pay * (type.Horizon ?? FewSteps) < goal.Amount.High) continue;
            context.Report(
                Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(), RuleContext.Text(pay),
                "leaves all as the episode began, and never more than that: beside '" + goal.Call.Site.Syntax
                + "', which has to be reached, it stays there");
        }
    }

    // Steps in an episode of unknown length; untuned: a round number below the lengths of common episodes.
    private const int FewSteps = 100;

    // What it pays where all speeds are 0, if that is the most that it ever pays, and something.
    private static double? AtRest(IOperation value, MethodLedger method, RuleContext context)
    {
        if (!ValueParts.Of(value, method.Locals).Any(IsSpeed)) return null;
        Amount rest = With(Amount.Of(0)).Read(value), moving = With(Amount.NonNegative).Read(value);
        return rest.Low > 0 && rest.Low >= moving.High && moving.Low < rest.Low ? rest.Low : null;

        AmountReader With(Amount speed) =>
            new(method.Locals, context.Type, part => IsSpeed(part) ? speed : null);
    }

    // body.velocity.magnitude, velocity.Length(), car.Speed: never negative, and 0 at rest.
    private static bool IsSpeed(IOperation part)
    {
        if (CallShape.Of(part) is { Arguments.IsEmpty: true } call)
            return Functions.IsSize(call.Name) && IsVelocity(call.Receiver().Last.Name);
        return part.Syntax is MemberAccessExpressionSyntax member
            && Functions.IsSize(member.Name.Identifier.ValueText) && IsVelocity(CallShape.NameOf(member.Expression));
    }

    private static bool IsVelocity(string? name) =>
        name is not null && (KnownFrameworks.Words.Velocities.Contains(name) || name is "angularVelocity");

    // if (speed > 1f), if (action == 1): it is paid for no agent that rests.
    private static bool IsForMoving(RewardTerm term, MethodLedger method) => Deciders.Guards(term, method)
        .SelectMany(method.Locals.Sources).Any(
            part => IsSpeed(part) || DependenceReader.Read(part, method.Locals) == Reads.Action);
}

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

/// <summary>A reward is set after one was added in the same decision, on one path, and the episode goes on.</summary>
internal sealed class SetErasesReward : RewardRule
{
    public const string Id = "GA2002";

    private static readonly string[] Tests = ["Test", "UnityTest", "TestCase", "Fact", "Theory", "TestMethod"];

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "SetReward erases an earlier reward",
        "'{0}' replaces all that the agent was paid since its last decision, so '{1}' before it is "
        + "lost",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    // The share of what is set at the end from which what is lost counts; untuned: a tenth is no nudge of a step.
    private const double LeastShare = 0.1;

    // The same of what the agent was paid itself, which it may mean to replace; untuned: half is a term of its own.
    private const double OwnShare = 0.5;

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        // A test reads what each call did before the next.
        if (Tests.Any(name => Types.HasAttribute(method.Method, name))) return;
        foreach (PathHazard hazard in method.Hazards)
        {
            if (hazard.Kind != HazardKind.SetErases || !hazard.Certain) continue;
            if (IsReset(hazard.SecondCall) || IsUsedBetween(hazard) || IsNothing(hazard.FirstCall, method)) continue;
            if (hazard.SecondEndsAfter)
            {
                if (IsLostAtTheEnd(hazard, method))
                    context.Note(
                        Rule, hazard.Second, hazard.First,
                        hazard.SecondCall.Site.Syntax.ToString(), hazard.FirstCall.Site.Syntax.ToString());
                continue;
            }

            if (hazard.FirstCall.Kind.Replaces()
                && (IsReset(hazard.FirstCall) || !IsAlwaysReplaced(hazard, method)))
            {
                if (AreEvents(hazard, method) || IsLostEvent(hazard, method))
                    context.Note(
                        Rule, hazard.Second, hazard.First,
                        hazard.SecondCall.Site.Syntax.ToString(), hazard.FirstCall.Site.Syntax.ToString());
                continue;
            }

            context.Report(
                Rule, hazard.Second, hazard.First,
                hazard.SecondCall.Site.Syntax.ToString(), hazard.FirstCall.Site.Syntax.ToString());
        }
    }

    // pay = 1; q[i] += rate * (pay + next - q[i]); pay = -1: what is kept for a while was used by then. From a later
    // round of a loop on to an earlier line, whatever the loop reads was.
    private static bool IsUsedBetween(PathHazard hazard)
    {
        SyntaxNode first = hazard.FirstCall.Site.Syntax, second = hazard.SecondCall.Site.Syntax;
        if (first is not AssignmentExpressionSyntax { Left: var kept }) return false;
        if (CallShape.NameOf(kept) is not { Length: > 0 } name) return false;
        bool isRound = first.SpanStart >= second.SpanStart || second.Ancestors().OfType<ElseClauseSyntax>()
            .Any(other => other.Parent is IfStatementSyntax { Statement: var then } && then.Span.Contains(first.Span));
        SyntaxNode? around = isRound
            ? second.Ancestors().FirstOrDefault(node => node.Span.Contains(first.Span)
                && node is ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            : second.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return around is not null && around.DescendantNodes().OfType<SimpleNameSyntax>().Any(
            use => use.Identifier.ValueText == name && IsRead(use)
                && (isRound || (use.SpanStart > first.Span.End && use.Span.End < second.SpanStart)));
    }

    private static bool IsRead(SimpleNameSyntax use)
    {
        SyntaxNode whole = use.Parent is MemberAccessExpressionSyntax access && access.Name == use ? access : use;
        return whole.Parent switch
        {
            AssignmentExpressionSyntax set => set.Right == whole,
            PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
            } => false,
            _ => true,
        };
    }

    // Contacts run between the steps, so a step that sets wipes out what they added since the last decision.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (RewardTerm set in type.Terms)
        {
            if (LostStep(set, type) is { } erased)
            {
                context.Note(
                    Rule, set.Location, erased.Location,
                    set.Call.Site.Syntax.ToString(), erased.Call.Site.Syntax.ToString());
                continue;
            }

            if (set.Kind != CallKind.Set || set.Trigger != Trigger.Step || !set.IsOwn || set.EndsAfter) continue;
            if (IsReset(set.Call) || !Branches.IsPlain(set, context.Type)) continue;
            RewardTerm? lost = type.Terms.FirstOrDefault(
                term => term.Trigger is Trigger.Enter or Trigger.Stay or Trigger.Exit && term.IsOwn
                    && !term.EndsAfter && !IsReset(term.Call));
            if (lost is null) continue;
            context.Note(
                Rule, set.Location, lost.Location,
                set.Call.Site.Syntax.ToString(), lost.Call.Site.Syntax.ToString());
        }
    }

    // Who ends its own episode often replaces on purpose what it was paid for time; a measure of what it did is no such
    // nudge, and neither is as much as counts beside the end.
    private static bool IsLostAtTheEnd(PathHazard hazard, MethodLedger method)
    {
        if (hazard.FirstCall.Kind is not (CallKind.AddGroup or CallKind.Add)) return false;
        if (hazard.FirstCall.Amount?.Unconverted().Number() is { } lost)
            return hazard.SecondCall.Amount?.Unconverted().Number() is { } kept
                && Math.Abs(lost) >= (IsOfTime(hazard.FirstCall, method) ? OwnShare : LeastShare) * Math.Abs(kept);
        if (hazard.FirstCall.Kind == CallKind.Add && hazard.FirstCall.Receiver.IsSelf)
            return method.Terms.Any(term => term.Call.Site == hazard.FirstCall.Site && IsMeasure(term, method));
        // What another was paid in a step is no nudge of one, and neither is what an event paid a group.
        return method.Trigger is not (Trigger.Step or Trigger.Stay or Trigger.Frame or Trigger.Unknown);
    }

    // What it is paid itself for a step or a state, and not for something that has happened and is noted beside it.
    private static bool IsOfTime(RewardCall call, MethodLedger method) => call.Receiver.IsSelf
        && !method.Terms.Any(term => term.Call.Site == call.Site && term.Consumed)
        && !call.Site.Syntax.Ancestors().TakeWhile(node => node != method.Body.Syntax).OfType<BlockSyntax>().Take(1)
            .Any(block => block.Parent is IfStatementSyntax or ForEachStatementSyntax && Writes.In(block).Any(
                write => write.Site != call.Site.Syntax && (write.Change is "+" or "-")));

    // What it did, and neither a number that somebody set nor a share of the episode's length.
    private static bool IsMeasure(RewardTerm term, MethodLedger method) =>
        !term.Amount.IsSure && term.Reads.HasFlag(Reads.State) && !term.Reads.HasFlag(Reads.FrameTime)
        && term.Value is { } value && method.Locals.Sources(value).OfType<IMemberReferenceOperation>().Any(
            member => !KnownFrameworks.Words.Horizons.Contains(member.Member.Name));

    // The engine tells of contacts after the step, which has paid by then: as much as that counts.
    private static RewardTerm? LostStep(RewardTerm set, ClassLedger type)
    {
        if (set.Kind != CallKind.Set || !set.IsOwn || IsReset(set.Call) || !set.Amount.IsConstant) return null;
        if (set.Trigger is not (Trigger.Enter or Trigger.Stay or Trigger.Exit)) return null;
        return type.Terms.FirstOrDefault(
            term => term.Trigger == Trigger.Step && term.IsOwn && term.Kind == CallKind.Add && !term.EndsAfter
                && (term.Amount.IsConstant
                    ? term.Via is null && Math.Abs(term.Amount.Low) >= LeastShare * Math.Abs(set.Amount.Low)
                    : type.MethodOf(set) is { } contact
                        && !contact.Ends.Any(end => end.Site.Syntax.SpanStart < set.Location.SourceSpan.Start
                            && end.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>()
                                == set.Call.Site.Syntax.FirstAncestorOrSelf<BlockSyntax>())
                        && type.MethodOf(term) is { } step && IsMeasure(term, step)));
    }

    // if (hit) { SetReward(0.1f); hit = false; } if (wasHit) { SetReward(-0.1f); wasHit = false; }: both may have
    // happened, and each is told but once.
    private static bool AreEvents(PathHazard hazard, MethodLedger method)
    {
        SyntaxNode first = hazard.FirstCall.Site.Syntax, second = hazard.SecondCall.Site.Syntax;
        return first.FirstAncestorOrSelf<IfStatementSyntax>() is { } one
            && second.FirstAncestorOrSelf<IfStatementSyntax>() is { } other
            && one != other && one.Parent == other.Parent && !IsReset(hazard.FirstCall)
            && IsLatched(hazard.FirstCall, one) && IsLatched(hazard.SecondCall, other);

        bool IsLatched(RewardCall call, IfStatementSyntax around) => method.Terms.Any(
            term => term.Call.Site == call.Site && term.Consumed
                && Writes.In(around.Statement).Any(write => write.Change is "true" or "false"
                    && around.Condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(
                        name => name.Identifier.ValueText == write.Name)));
    }

    // if (scored) { SetReward(3f); scored = false; } if (!dead) SetReward(0.5f): told but once, and lost for what each
    // step is paid.
    private static bool IsLostEvent(PathHazard hazard, MethodLedger method)
    {
        SyntaxNode second = hazard.SecondCall.Site.Syntax;
        return !IsReset(hazard.FirstCall)
            && hazard.FirstCall.Site.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { Parent: { } around } told
            && second.Ancestors().Contains(around) && !told.Contains(second)
            && second.SpanStart > told.Span.End
            && method.Terms.Any(term => term.Call.Site == hazard.FirstCall.Site && term.Consumed)
            && method.Terms.Any(term => term.Call.Site == hazard.SecondCall.Site && !term.Consumed
                && term.Amount.IsConstant && hazard.FirstCall.Amount?.Unconverted().Number() is { } lost
                && Math.Abs(lost) > Math.Abs(term.Amount.Low));
    }

    // A default that a later set replaces is no mistake; a set that another always follows is, be it one of two.
    private static bool IsAlwaysReplaced(PathHazard hazard, MethodLedger method)
    {
        List<BranchTest> first = Branches.Around(hazard.FirstCall.Site.Syntax).ToList();
        BranchTest[] open = Open(hazard);
        return open.Length == 0 || (open.Length == 1 && method.Hazards.Any(
            other => other.Kind == HazardKind.SetErases && other.Certain
                && other.FirstCall.Site == hazard.FirstCall.Site && Open(other) is { Length: 1 } also
                && also[0].Condition == open[0].Condition && also[0].Holds != open[0].Holds));

        BranchTest[] Open(PathHazard one) => [.. Branches.Around(one.SecondCall.Site.Syntax).Where(
            test => !first.Any(other => other.Condition == test.Condition && other.Holds == test.Holds))];
    }

    // Begin(); which sets the reward to 0.
    private static bool IsNothing(RewardCall call, MethodLedger method) =>
        method.Terms.Where(term => term.Call.Site == call.Site).ToArray() is { Length: > 0 } paid
        && paid.All(term => term.Via is not null && term.Amount is { IsConstant: true, Low: 0 });

    // SetReward(0) says that it means to erase.
    private static bool IsReset(RewardCall call) =>
        call.Amount?.Unconverted().ConstantValue is { HasValue: true, Value: 0 or 0f or 0d };
}

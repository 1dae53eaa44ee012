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

/// <summary>A reward in Update that neither ends the episode nor scales with the time of the frame.</summary>
internal sealed class RewardPerFrame : RewardRule
{
    public const string Id = "GA2005";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Reward per rendered frame",
        "'{0}' pays once a rendered frame, not once a step: at 120 frames a second the same play "
        + "earns twice what it earns at 60",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        if (method.Trigger != Trigger.Frame || DecidesItself(method)) return;
        // What a helper of another object's frame pays is likely, and who calls it may ask for a decision there.
        bool isOwn = KnownFrameworks.TriggerOf(method.Method) == Trigger.Frame;
        if (!isOwn && AsksForDecisions(context)) return;
        HashSet<string> timers = context.Words(WordLists.Timers);
        foreach (RewardTerm term in method.Terms)
        {
            if (IsKept(term, context.Type)) continue;
            if (term.EndsAfter || term.Consumed || term.Reads.HasFlag(Reads.FrameTime)) continue;
            if (ChangedAtOnce.Is(term, context)) continue;
            if (term.Guards.Any(fact => LimitsHowOften(fact, timers) && !NeverSetBack(fact, term, method))) continue;
            // A frame may be the step of what evolution selects, whose physics runs with it.
            if (isOwn && !IsFitness(term)) context.Report(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
            else context.Note(Rule, term.Location, null, term.Call.Site.Syntax.ToString());
        }
    }

    // worth = Distance(origin, here); of a life: the last frame says what it is, however many there were.
    private static bool IsKept(RewardTerm term, TypeSource type)
    {
        if (LearnerFlow.Of(type.Type) is not { } flow) return false;
        return term.Call.Site switch
        {
            ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Member: var worth } } =>
                flow.IsLife(worth),
            // Rate(), which says what the life is worth by now.
            IInvocationOperation when CallShape.Of(term.Call.Site) is { } call && call.Receiver().IsSelf
                && type.Declaration(call) is { } helper => Writes.In(helper).Any(
                    write => write.Value is not null && TypeMembers.Find(type.Type, write.Name) is { } worth
                        && flow.IsLife(worth)),
            _ => false,
        };
    }

    private static bool IsFitness(RewardTerm term) =>
        term.Call.Site is IAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name } }
        && RewardEvidence.SaysFitness(name);

    private static bool AsksForDecisions(RuleContext context) =>
        KnownFrameworks.Words.Decisions.Any(word => Mentions.Of(context.Compilation, word));

    // An agent that asks for a decision in each frame makes the frame its step.
    private static bool DecidesItself(MethodLedger method) =>
        method.Body.DescendantsAndSelf().Any(
            operation => CallShape.Of(operation) is { } call && KnownFrameworks.Words.Decisions.Contains(call.Name));

    // A timer that this method moves and that paying does not set back: once up, it is up in every frame.
    private static bool NeverSetBack(Fact fact, RewardTerm term, MethodLedger method)
    {
        string timer = fact.Subject.Last.Name ?? string.Empty;
        return fact.Relation is not (Relation.Equal or Relation.NotEqual) && fact.Subject.Last.Suffix?.Length == 0
            && Writes.In(method.Body.Syntax).Any(write => write.Name == timer)
            && Branches.Around(term.Call.Site.Syntax).FirstOrDefault(
                test => test.Condition.Span.Contains(fact.Condition.Span)) is { Holds: true } test
            && !Writes.In(test.Branch).Any(write => write.Name == timer)
            && !test.Branch.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                call => call != term.Call.Site.Syntax);
    }

    // A key that a person presses, a timer or a counter.
    private static bool LimitsHowOften(Fact fact, HashSet<string> timers) =>
        fact.Subject.Names.Any(name => IsTimerOrInput(name, timers))
        || (fact.Value is Place other && other.Names.Any(name => IsTimerOrInput(name, timers)));

    private static bool IsTimerOrInput(string name, HashSet<string> timers) =>
        KnownFrameworks.Words.Inputs.Contains(name)
        || timers.Any(timer => name.IndexOf(timer, StringComparison.OrdinalIgnoreCase) >= 0);
}

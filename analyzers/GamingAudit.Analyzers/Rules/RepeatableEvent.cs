using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An event is paid each time, and undoing it costs less than it pays.</summary>
internal sealed class RepeatableEvent : RewardRule
{
    public const string Id = "GA3007";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Event paid again and again",
        "'{0}' pays {1} each time, and undoing it {2}: an agent that does and undoes it is paid for ever{3}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    // Contacts that an agent can make and break as it likes: what stays where it is and is no end.
    public override void Check(ClassLedger type, RuleContext context)
    {
        foreach (MethodLedger method in type.Methods.Where(method => method.Trigger == Trigger.Enter))
        {
            foreach (RewardTerm term in method.Terms)
            {
                if (term.EndsAfter || term.Consumed || !term.Amount.IsPositive || term.Kind.IsGroup()) continue;
                if (!term.Receiver.IsSelf || !method.IsComplete) continue;
                if (BodyUse.ChangesWhatItTouches(method, context.Type) || HasLatch(term)) continue;
                if (term.Guards.IsEmpty) continue;
                if (OutcomeWords.Of(term, context) is not null) continue;
                if (BodyUse.Refunds(type, term)) continue;
                context.Report(
                    Rule, term.Location, null, term.Call.Site.Syntax.ToString(), term.Amount.ToString(),
                    "costs nothing", string.Empty);
            }
        }
    }

    // if (!touched), if (index == next): something that the code keeps.
    private static bool HasLatch(RewardTerm term) => term.Guards.Any(
        fact => fact.Aspect != Fact.Component && !IsIdentity(fact));

    // What kind of thing it is: other.tag, or the own tag.
    private static bool IsIdentity(Fact fact) =>
        fact.Aspect.Length == 0 && fact.Subject.Last is { Suffix.Length: 0, Name: var name }
        && KnownFrameworks.Words.Identities.Contains(name)
        && (fact.Subject.Parts.Length > 1 || KnownFrameworks.Words.TagTests.ContainsValue(name));

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (target.Horizon is not { } horizon || States.HasSupply(target.Next)) return;
        TransitionCase[] going = target.Going.ToArray();
        foreach (TransitionCase happens in going.OrderByDescending(found => found.Amount.Low))
        {
            double pay = happens.Amount.Low;
            if (pay <= 0 || double.IsInfinity(pay)) return;
            string[] moved = Moved(happens).ToArray();
            if (moved.Length == 0 || moved.Any(member => !CanReturn(target.Next, member, happens))) continue;
            double back = going.Where(other => other != happens).Select(other => other.Amount.Low)
                .DefaultIfEmpty(double.NegativeInfinity).Min();
            double gain = (pay + back) * (horizon / 2);
            if (gain <= 0 || gain <= target.Goal) continue;
            RewardPart part = target.Parts
                .OrderByDescending(part => Bounds.Of(Cases.Settle(part.Value, happens.Given)).Low).First();
            context.ReportTarget(
                Rule, part.Site, target, part.Text, RuleContext.Text(pay),
                back < 0 ? $"costs {RuleContext.Text(-back)} at most" : "costs nothing",
                $" ({RuleContext.Text(gain)} in {horizon} steps"
                + (target.Goal is > 0 and var goal ? $", where the goal pays {RuleContext.Text(goal)})" : ")"));
            return;
        }
    }

    // The members whose change is the event: a condition on both sides of the step that staying put does not meet, or
    // one that holds on one side and not on the other.
    private static IEnumerable<string> Moved(TransitionCase happens)
    {
        return
            from made in happens.Given.Made
            where made.Condition.ReadsSide(Side.After)
                && (made.Condition.ReadsSide(Side.Before) ? NeedsChange(made) : HasReverse(made))
            from read in made.Condition.Reads()
            where read.Text.StartsWith(Side.After, StringComparison.Ordinal) && read.Member.Length > 0
            select read.Member;

        bool HasReverse((Node Condition, bool Holds) made) => happens.Given.Made.Any(
            other => other.Holds != made.Holds && other.Condition.Same(Nodes.Reversed(made.Condition)));
    }

    private static bool NeedsChange((Node Condition, bool Holds) made) =>
        States.AtRest(made.Condition) is var resting
        && (resting.Kind != NodeKind.Truth || resting.Value > 0 != made.Holds);

    // Seen in the dynamics; or a place, of which the event asks where it comes from.
    private static bool CanReturn(Node? next, string member, TransitionCase happens)
    {
        if (next is null || States.Member(next, member.Split('.')[0]) is null) return false;
        if (States.IsOneWay(next, member)) return false;
        return States.MovesBothWays(next, member) || happens.Given.Made.Any(
            made => made.Holds && made.Condition.Kind == NodeKind.Equal && made.Condition.Parts.Any(IsStep));

        static bool IsStep(Node part) =>
            part.Kind is NodeKind.Add or NodeKind.Call && part.ReadsSide(Side.Before) && !part.ReadsSide(Side.After);
    }
}

using System;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A state pays at every step, and being in it ends nothing.</summary>
internal sealed class StateCamping : RewardRule
{
    public const string Id = "GA3006";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A place that pays for staying",
        "'{0}' pays {1} at every step while '{2}' holds and ends nothing{3}: the agent goes there and "
        + "stays",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        // Where nothing pays for ending an episode well, staying may be the task.
        RewardTerm? goal = type.Terms.Where(term => term.IsOwn && term.EndsAfter && term.Amount.IsPositive)
            .OrderByDescending(term => term.Amount.High).FirstOrDefault();
        if (goal is null || double.IsInfinity(goal.Amount.High)) return;
        foreach (MethodLedger method in type.Methods)
        {
            if (method.Trigger is not (Trigger.Step or Trigger.Stay) || !method.IsComplete) continue;
            foreach (RewardTerm term in method.Terms)
            {
                if (!IsHeld(term, method) || BodyUse.Refunds(type, term)) continue;
                if (BodyUse.WritesState(method.Body.Syntax, method)) continue;
                if (type.Episode?.EveryStep(term.Amount.High) < goal.Amount.Low) continue;
                context.Report(
                    Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(), term.Amount.ToString(),
                    What(term, method), Numbers(term, goal, type.Episode));
            }
        }
    }

    private static bool IsHeld(RewardTerm term, MethodLedger method)
    {
        if (!term.IsOwn || term.EndsAfter || term.Consumed || !term.Amount.IsPositive || !term.Amount.IsConstant)
            return false;
        if (method.Trigger == Trigger.Stay) return term.Guards.All(IsContact);
        return !term.Guards.IsEmpty && term.Guards.All(fact => IsPlace(fact, method));
    }

    private static bool IsContact(Fact fact) =>
        fact.Value is string || fact.Aspect == Fact.Component;

    // A distance or a place compared with a fixed bound.
    private static bool IsPlace(Fact fact, MethodLedger method)
    {
        if (fact.Relation is Relation.Equal or Relation.NotEqual || fact.Value is not double) return false;
        IOperation? test = method.Body.DescendantsAndSelf()
            .FirstOrDefault(operation => operation.Syntax == fact.Condition);
        return test is not null && method.Locals.Sources(test).Any(
            source => Places.Of(source.Syntax) is var place
                && (place.Calls("Distance") || place.HasMemberOf("position")
                    || place is { Parts.Length: > 1, Last: { Name: "magnitude", Suffix.Length: 0 } }));
    }

    private static string What(RewardTerm term, MethodLedger method) =>
        term.Guards.IsEmpty ? method.Method.Name : term.Guards[0].Condition.ToString();

    private static string Numbers(RewardTerm term, RewardTerm goal, EpisodeValue? known) => known is { } episode
        ? ", " + RuleContext.Text(episode.EveryStep(term.Amount.Low)) + " over " + episode.Horizon + " steps beside "
            + RuleContext.Text(goal.Amount.Low) + " for the goal"
        : string.Empty;
}

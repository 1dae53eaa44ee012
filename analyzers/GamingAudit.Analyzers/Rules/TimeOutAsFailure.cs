using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A hand-written time limit is charged and ends the episode as a true terminal.</summary>
internal sealed class TimeOutAsFailure : RewardRule
{
    public const string Id = "GA2009";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Time-out ends the episode as a failure",
        "'{0}' charges for '{1}' and ends the episode for good: the agent learns that late states are bad "
        + "and hurries to any other end; EpisodeInterrupted tells the learner that time ran out",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(MethodLedger method, RuleContext context)
    {
        foreach (RewardTerm term in method.Terms)
        {
            if (!term.EndsAfter || !term.Amount.IsNegative || !term.Receiver.IsSelf) continue;
            if (method.Ends.Any(end => end.Kind == CallKind.Interrupt)) continue;
            Fact? limit = term.Guards.FirstOrDefault(fact => IsTimeOut(fact, context));
            if (limit is null || term.Guards.Any(fact => fact != limit)) continue;
            context.Report(
                Rule, term.Location, limit.Condition.GetLocation(), term.Call.Site.Syntax.ToString(),
                limit.Condition.ToString());
        }
    }

    // StepCount >= limit, elapsed > 30, timeLeft <= 0.
    private static bool IsTimeOut(Fact fact, RuleContext context)
    {
        string name = fact.Subject.Names.LastOrDefault() ?? string.Empty;
        bool isUp = fact.Relation is Relation.Greater or Relation.GreaterOrEqual;
        bool isDown = fact.Relation is Relation.Less or Relation.LessOrEqual && fact.Value is 0.0;
        if (isUp && (context.Words(WordLists.StepCounts).Contains(name)
            || KnownFrameworks.Words.StepCounts.Contains(name))) return true;
        return (isUp && NameWords.Of(name).Any(context.Words(WordLists.Elapsed).Contains))
            || (isDown && NameWords.Of(name).Any(context.Words(WordLists.Remaining).Contains));
    }
}

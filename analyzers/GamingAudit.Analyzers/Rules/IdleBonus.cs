using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A bonus for each step is worth at least as much as all that the task pays, and risk ends it.</summary>
internal sealed class IdleBonus : RewardRule
{
    public const string Id = "GA3008";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Staying alive outweighs the task",
        "'{0}' pays {1} at every step whatever the agent does: standing still earns {2}, so that nothing is "
        + "worth the risk of an end",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool IsOfOthers => true;

    public override void Check(ClassLedger type, RuleContext context)
    {
        RewardTerm[] own = type.Terms.Where(term => term.IsOwn).ToArray();
        CheckSum(own, type, context);
        if (!own.Any(term => term.EndsAfter && !term.Amount.IsPositive)) return;
        RewardTerm[] others = own.Where(term => term.Amount.High > 0 && !IsIdle(term, type, context)).ToArray();
        if (others.Length == 0 || others.Any(term => !term.Amount.IsConstant || term.EndsAfter)) return;
        double best = others.Max(term => term.Amount.High);
        foreach (RewardTerm term in own.Where(term => IsIdle(term, type, context)))
        {
            if (term.Amount.Low < best) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), RuleContext.Text(term.Amount.Low),
                Sums(term.Amount.Low, best, type.Episode, type.Steps));
        }
    }

    // forward + Alive - cost, of which the first is less than the second whatever the agent does, and a fall ends all.
    private static void CheckSum(RewardTerm[] own, ClassLedger type, RuleContext context)
    {
        if (own.Any(term => term.EndsAfter && term.Amount.High > 0)) return;
        if (!context.Type.Ends.Ways.Any(way => way.Facts.Length > 0 && !way.Facts.Any(fact => TimeOuts.Is(fact, context)
            || context.Type.Ends.IsCounted(fact.Subject.Text)))) return;
        if (StepAccount.Of(type, context) is not { Most: > 0 } paid || paid.Idle < paid.Most) return;
        // What is a constant by itself is told below.
        if (paid.Term.Amount.IsConstant) return;
        context.Note(
            Rule, paid.Term.Location, null, paid.Term.Call.Site.Syntax.ToString(), RuleContext.Text(paid.Idle),
            Sums(paid.Idle, paid.Most, type.Episode, type.Steps));
    }

    internal static string Sums(double idle, double best, EpisodeValue? known, string steps) => known is { } episode
        ? RuleContext.Text(episode.EveryStep(idle)) + " over " + steps + ", and all else at most "
            + RuleContext.Text(episode.EveryStep(best))
        : "as much in a step as all else, which pays " + RuleContext.Text(best) + " at most";

    private static bool IsIdle(RewardTerm term, ClassLedger type, RuleContext context) =>
        term.Trigger == Trigger.Step && !term.EndsAfter
        && (term.Kind != CallKind.Return ? Branches.IsPlain(term, context.Type)
            : WhileItLasts.IsPaid(term, type, context.Type))
        && term.Amount.IsConstant && term.Amount.IsPositive;
}

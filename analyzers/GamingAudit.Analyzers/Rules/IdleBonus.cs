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
        "'{0}' pays {1} at every step whatever the agent does: standing still earns {2} over {3} steps, "
        + "and all else at most {4}, so that nothing is worth the risk of an end",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Episode is not { } episode) return;
        RewardTerm[] own = type.Terms.Where(term => term.IsOwn).ToArray();
        if (!own.Any(term => term.EndsAfter && !term.Amount.IsPositive)) return;
        RewardTerm[] others = own.Where(term => term.Amount.High > 0 && !IsIdle(term)).ToArray();
        if (others.Length == 0 || others.Any(term => !term.Amount.IsConstant || term.EndsAfter)) return;
        double best = others.Max(term => term.Amount.High);
        foreach (RewardTerm term in own.Where(IsIdle))
        {
            if (term.Amount.Low < best) continue;
            context.Report(
                Rule, term.Location, null, term.Call.Site.Syntax.ToString(), RuleContext.Text(term.Amount.Low),
                RuleContext.Text(episode.EveryStep(term.Amount.Low)), episode.Horizon,
                RuleContext.Text(episode.EveryStep(best)));
        }
    }

    private static bool IsIdle(RewardTerm term) =>
        term.Trigger == Trigger.Step && term.Guards.IsEmpty && !term.EndsAfter && term.Kind != CallKind.Return
        && term.Amount.IsConstant && term.Amount.IsPositive;
}

using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>An unconditional pay by the step adds up to more than the pay that ends the episode.</summary>
internal sealed class ShapingDominates : RewardRule
{
    public const string Id = "GA3004";

    internal static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pay by the step outweighs the goal",
        "'{0}' earns {1} over {2} steps, and reaching the goal by '{3}' earns {4} and ends that: "
        + "putting the goal off pays more",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(ClassLedger type, RuleContext context)
    {
        if (type.Episode is not { } episode) return;
        RewardTerm? goal = type.Terms.Where(term => PaysItself(term) && term.EndsAfter && term.Amount.IsConstant)
            .OrderByDescending(term => term.Amount.Low).FirstOrDefault();
        if (goal is not { Amount.IsPositive: true }) return;
        foreach (RewardTerm term in type.Terms)
        {
            if (!PaysItself(term) || term.Trigger != Trigger.Step || term.EndsAfter || !term.Guards.IsEmpty) continue;
            double total = episode.EveryStep(term.Amount.Low);
            if (!term.Amount.IsConstant || !term.Amount.IsPositive || total < goal.Amount.Low) continue;
            context.Report(
                Rule, term.Location, goal.Location, term.Call.Site.Syntax.ToString(), RuleContext.Text(total),
                episode.Horizon,
                goal.Call.Site.Syntax.ToString(), RuleContext.Text(goal.Amount.Low));
        }
    }

    private static bool PaysItself(RewardTerm term) =>
        term.Receiver.IsSelf && term.Kind != CallKind.Return;
}

using System.Linq;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A bonus for each step is worth at least as much as all that the task pays, and risk ends it.</summary>
internal sealed class IdleBonusOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => IdleBonus.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (!target.HasEnd || target.Episode is not { } episode || target.Cases.IsEmpty) return;
        if (!target.Going.Any() || !target.Ending.Any()) return;
        double idle = target.Going.Min(found => found.Amount.Low), most = target.Going.Max(found => found.Amount.High);
        double more = most - idle;
        if (idle <= 0 || double.IsInfinity(most) || more <= 0 || idle < more) return;
        if (target.Ending.Max(found => found.Amount.High) >= idle) return;
        RewardPart part = target.Parts.OrderByDescending(part => Bounds.Of(part.Value).High).First();
        context.ReportTarget(
            Descriptor, part.Site, target, part.Text, RuleContext.Text(idle),
            IdleBonus.Sums(idle, more, episode, $"{episode.Horizon} steps"));
    }
}

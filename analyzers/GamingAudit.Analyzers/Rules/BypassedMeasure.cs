using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A constant replaces the measure in some state, and is more than the measure can be.</summary>
internal sealed class BypassedMeasure : RewardRule
{
    public const string Id = "GA3024";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A place overrides the measure",
        "'{0}' pays {1} wherever '{2}' holds and elsewhere measures, {3} at most: staying there earns "
        + "more than the best state that the measure knows",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            foreach ((double factor, Node value) in LinearForm.Of(part.Value).Terms)
            {
                if (value is not Node.Choice(var condition, var then, var otherwise)) continue;
                if (EndsThere(condition, target)) continue;
                Check(part, factor, condition, then, otherwise);
                Check(part, factor, Nodes.Not(condition), otherwise, then);
            }
        }

        void Check(RewardPart part, double factor, Node condition, Node constant, Node measure)
        {
            Amount most = Bounds.Of(measure) * Amount.Of(factor);
            if (constant is not Node.Number(var value)) return;
            double instead = value * factor;
            if (instead <= 0 || double.IsInfinity(most.High) || instead < most.High) return;
            if (!IsApart(condition, measure) || condition.Reads().Any(IsLatch)) return;
            context.ReportTarget(
                Rule, part.Site, target, part.Text, RuleContext.Text(instead), NodeText.Of(condition),
                RuleContext.Text(most.High));
        }

        // What is done once and for all is no place to go to.
        bool IsLatch(Node.Read asked) => asked.Member.Length > 0 && States.IsOneWay(target.Next, asked.Member);
    }

    private static bool EndsThere(Node condition, TargetLedger target) =>
        target.Terminal is { } terminal && (Assumptions.None.Assume(condition, true).Decide(terminal) == true
            || Assumptions.None.Assume(condition, false).Decide(terminal) == true);

    // The condition asks for other members than the measure, both are of the state, and the condition can be kept.
    private static bool IsApart(Node condition, Node measure)
    {
        if (!condition.ReadsState || condition.ReadsSide(Side.Action)) return false;
        if (condition.ReadsSide(Side.Before) && condition.ReadsSide(Side.After)) return false;
        if (!measure.ReadsState || measure.ReadsSide(Side.Action)) return false;
        return !measure.Reads().Any(
            measured => condition.Reads().Any(asked => asked.Member == measured.Member || asked.Member.Length == 0));
    }
}

using System;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>Discounted shaping keeps a potential in terminal states.</summary>
internal sealed class TerminalPotential : RewardRule
{
    public const string Id = "GA3019";

    private static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Potential is not zero at the end",
        "'{0}' shapes by a potential that is {1}, not 0, where the episode ends: what the shaping leaves "
        + "there counts as a reward for ending",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        if (!target.HasEnd || target.Terminal is not { } terminal) return;
        foreach (RewardPart part in target.Parts)
        {
            if (Potentials.DiscountOf(part.Value) is not { } gamma) continue;
            if (Discounted(part.Value) is not { } potential) continue;
            foreach ((Assumptions given, Node value) in Cases.Of(potential, Assumptions.None.Assume(terminal, true)))
            {
                Amount left = Bounds.Of(Cases.Settle(value, given));
                if (!left.IsConstant || Math.Abs(left.Low) < 1e-6) continue;
                context.ReportTarget(Rule, part.Site, target, part.Text, RuleContext.Text(left.Low / gamma));
            }
        }
    }

    // gamma * Phi after the step; null where another constant may be mixed into it.
    private static Node? Discounted(Node shaping)
    {
        LinearForm form = LinearForm.Of(shaping);
        if (form.Constant != 0) return null;
        Node potential = Nodes.Zero;
        foreach ((double factor, Node value) in form.Terms)
        {
            if (value.ReadsSide(Side.After) && form.FactorOf(Nodes.Reversed(value)) != 0)
                potential = Nodes.Add(potential, Nodes.Multiply(Nodes.Number(factor), value));
        }

        return potential;
    }
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A term is called a penalty and pays, or is called a bonus and charges.</summary>
internal sealed class PerverseSignOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => PerverseSign.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            Amount amount = Bounds.Of(part.Value);
            bool isSigned = (amount.Low >= 0 && amount.High > 0) || (amount.High <= 0 && amount.Low < 0);
            if (isSigned && PerverseSign.IsAgainst(part.Name, amount, context))
                context.ReportTarget(
                    Descriptor, part.Site, target, part.Text,
                    PerverseSign.Verb(amount), PerverseSign.Text(amount), part.Name);
        }
    }
}

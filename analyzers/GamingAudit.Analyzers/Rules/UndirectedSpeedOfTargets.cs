using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Ledger;
using GamingAudit.Analyzers.RuleKit;
using GamingAudit.Analyzers.Symbolic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Rules;

/// <summary>A positive amount grows with the magnitude of a velocity and with no direction.</summary>
internal sealed class UndirectedSpeedOfTargets : RewardRule
{
    public override DiagnosticDescriptor Descriptor => UndirectedSpeed.Rule;

    public override void Check(TargetLedger target, RuleContext context)
    {
        foreach (RewardPart part in target.Parts)
        {
            if (!LinearForm.Of(part.Value).Terms.Any(term => term.Factor > 0 && IsSpeedOfAnySign(term.Value))) continue;
            context.ReportTarget(Descriptor, part.Site, target, part.Text);
        }
    }

    private static bool IsSpeedOfAnySign(Node value) =>
        value.Kind == NodeKind.Abs && value.Parts[0].Kind == NodeKind.Read && value.Parts[0].ReadsState
        && NameWords.Of(value.Parts[0].Member.Split('.').Last()).Any(word => word is "speed" or "velocity");
}

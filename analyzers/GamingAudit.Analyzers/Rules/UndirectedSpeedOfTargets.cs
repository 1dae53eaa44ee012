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
            if (!LinearForm.Of(part.Value).Terms.Any(
                term => term.Factor > 0 && IsSpeedOfAnySign(term.Value, context)))
                continue;
            context.ReportTarget(Descriptor, part.Site, target, part.Text, "a velocity");
        }
    }

    private static bool IsSpeedOfAnySign(Node value, RuleContext context) =>
        value is Node.Abs(Node.Read { ReadsState: true } read)
        && NameWords.Of(read.Member.Split('.').Last()).Any(context.Words(WordLists.Speeds).Contains);
}

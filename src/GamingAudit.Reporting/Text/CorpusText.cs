using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Text;

/// <summary>What became of the witnesses of earlier audits, a clause each.</summary>
internal static class CorpusText
{
    public static IEnumerable<string> Of(AuditResult result) => result.Corpus.Select(check => check.Outcome switch
    {
        RecheckOutcome.Closed => $"{check.Name} is closed",
        RecheckOutcome.NoLongerApplies => $"{check.Name}: {check.Detail}",
        _ when check.Kind == WitnessKind.Latent => $"{check.Name} still pays (latent, found by {check.FoundBy})",
        _ => $"{check.Name} still pays (found by {check.FoundBy})"
            + (result.Verdict is Verdict.Gamed or Verdict.Tied
                ? ""
                : " in the episode that it records, and could not be confirmed on others"),
    });
}

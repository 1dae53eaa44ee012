using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Text;

namespace GamingAudit.Reporting.Text;

/// <summary>What would help, a sentence each.</summary>
internal static class Remedy
{
    public static IEnumerable<string> Of(AuditResult result)
    {
        if (result.Fault is not null)
        {
            yield return "Mend the target's code first: nothing can be said of a reward that does not answer.";
            yield break;
        }
        if (result.Attribution is { } attribution)
        {
            if (AttributionText.Removal(attribution) is { } removal)
                yield return $"Without the term \"{attribution.Term}\": {removal}.";
            if (AttributionText.Weights(attribution) is { } weights) yield return Sentence.Of(weights);
        }
        if (result.Verdict is Verdict.Gamed or Verdict.Tied || result.Latent is not null)
            yield return "Pay for the outcome rather than for a step on the way, make a cycle sum to nothing, or cap "
                + "what can be earned again and again.";
        if (result.TimeCapped) yield return "Give it more time, or a smaller budget: the cap on seconds was met.";
    }
}

using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Actions;

namespace GamingAudit.Reporting.Findings;

/// <summary>Exploits as steps that a viewer walks through: what is done, and what has been paid so far.</summary>
internal static class WitnessFlow
{
    // Viewers show a list; a person reads no more of it.
    private const int MostSteps = 40;

    public static IReadOnlyList<IReadOnlyList<ReportedStep>> Of(AuditResult result, ReportedPlace place)
    {
        Witness[] witnesses = result.Exploits.Count > 0
            ? [.. result.Exploits.Select(exploit => exploit.Witness)]
            : [.. new[] { result.Witness, result.Latent?.Witness }.OfType<Witness>()];
        return [.. witnesses.Select(witness => Of(witness.Exploit, place)).Where(flow => flow.Count > 0)];
    }

    private static List<ReportedStep> Of(Episode episode, ReportedPlace place)
    {
        var flow = new List<ReportedStep>();
        (int step, double proxy, double truth) = (0, 0, 0);
        foreach (ActionPhrase phrase in ActionSentence.Fold([.. episode.Steps.Select(ActionText.Of)]))
        {
            if (flow.Count == MostSteps - 1)
            {
                flow.Add(new ReportedStep($"{episode.Steps.Count - step} more steps", place));
                return flow;
            }
            int end = Math.Min(step + phrase.Block.Count * phrase.Times, episode.Steps.Count);
            int first = step + 1;
            for (; step < end; step++)
            {
                proxy += episode.Steps[step].Proxy;
                truth += episode.Steps[step].True;
            }
            string steps = first == end ? $"Step {first}" : $"Steps {first} to {end}";
            flow.Add(new ReportedStep(
                $"{steps}: {ActionSentence.Of(phrase)}. Paid so far: proxy {NumberText.Of(proxy)}, true "
                + NumberText.Of(truth),
                place));
        }
        return flow;
    }
}

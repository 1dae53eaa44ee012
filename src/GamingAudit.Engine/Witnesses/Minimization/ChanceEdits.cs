using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>Lets chance take its likeliest course over a block of steps.</summary>
internal static class ChanceEdits
{
    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps)
    {
        foreach ((int start, int end) in Spans.Halving(steps.Count))
            yield return now => now.Take(end).Skip(start).Any(step => step.Chance.Count > 0)
                ? [.. now.Select((step, i) => i >= start && i < end ? step with { Chance = [] } : step)]
                : null;
    }
}

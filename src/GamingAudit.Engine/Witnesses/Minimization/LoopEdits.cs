using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>Repeats a block from somewhere on to the end: first what leaves least to write.</summary>
internal static class LoopEdits
{
    private const int LongestLoop = 24;

    /// <param name="steps">The steps of the episode.</param>
    /// <param name="most">Only what leaves fewer actions to write is of interest.</param>
    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps, int most)
    {
        for (int written = 1; written < Math.Min(most, steps.Count); written++)
            for (int length = 1; length <= Math.Min(written, LongestLoop); length++)
            {
                (int start, int period) = (written - length, length);
                yield return now => start + period < now.Count
                    ? Spans.Replace(now, start, now.Count, i => now[start + (i - start) % period])
                    : null;
            }
    }
}

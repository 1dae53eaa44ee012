using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>Puts one action in the place of a block, or drops the block and waits at the end.</summary>
internal static class BlockEdits
{
    private const int PaletteSize = 4;

    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps)
    {
        EpisodeStep[] palette = [.. Spans.ByFrequency(steps).Take(PaletteSize)];
        foreach ((int start, int end) in Spans.Halving(steps.Count).Concat(HeadsAndTails(steps.Count)))
        {
            foreach (EpisodeStep action in palette) yield return now => Fill(now, start, end, _ => action);
            yield return now => Fill(now, start, end, _ => Spans.ByFrequency(now.Take(end).Skip(start)).First());
            yield return now => start > 0 ? Fill(now, start, end, _ => now[start - 1]) : null;
            yield return now => end < now.Count ? Fill(now, start, end, _ => now[end]) : null;
            yield return now => Drop(now, start, end, now[^1]);
            yield return now => Drop(now, start, end, palette[0]);
        }
    }

    private static IEnumerable<(int Start, int End)> HeadsAndTails(int length)
    {
        for (int size = length - 1; size >= 1; size--)
        {
            yield return (0, size);
            yield return (length - size, length);
        }
    }

    private static EpisodeStep[]? Fill(
        IReadOnlyList<EpisodeStep> now, int start, int end, Func<int, EpisodeStep> action)
    {
        if (start >= now.Count) return null;
        EpisodeStep filler = action(start);
        return Spans.Replace(now, start, end, _ => filler);
    }

    private static EpisodeStep[]? Drop(IReadOnlyList<EpisodeStep> now, int start, int end, EpisodeStep last) =>
        end < now.Count
            ? Spans.Replace(now, start, now.Count, i => i + end - start < now.Count ? now[i + end - start] : last)
            : null;
}

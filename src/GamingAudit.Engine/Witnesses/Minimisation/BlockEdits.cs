namespace GamingAudit.Engine.Witnesses.Minimisation;

/// <summary>Puts one action in the place of a block, or drops the block and waits at the end.</summary>
internal static class BlockEdits
{
    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps)
    {
        EpisodeStep commonest = Spans.Commonest(steps);
        foreach ((int start, int end) in Spans.Halving(steps.Count))
        {
            yield return now => Fill(now, start, end, _ => commonest);
            yield return now => Fill(now, start, end, _ => Spans.Commonest(now.Take(end).Skip(start)));
            yield return now => start > 0 ? Fill(now, start, end, _ => now[start - 1]) : null;
            yield return now => end < now.Count ? Fill(now, start, end, _ => now[end]) : null;
            yield return now => Drop(now, start, end, now[^1]);
            yield return now => Drop(now, start, end, commonest);
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

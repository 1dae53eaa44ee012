using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// Makes loops canonical: lets one run on over what follows or begin over what precedes it, and takes actions out of
/// it in all of its repetitions.
/// </summary>
internal static class PhraseEdits
{
    public static IEnumerable<Edit> Of(IReadOnlyList<EpisodeStep> steps)
    {
        IReadOnlyList<FoldedBlock<string>> blocks = SequenceFolding.Fold([.. steps.Select(Complexity.Key)]);
        int[] starts = new int[blocks.Count + 1];
        for (int i = 0; i < blocks.Count; i++) starts[i + 1] = starts[i] + blocks[i].Items.Count * blocks[i].Times;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Times == 1) continue;
            (int start, int end) = (starts[i], starts[i + 1]);
            EpisodeStep[] loop = [.. steps.Skip(start).Take(blocks[i].Items.Count)];
            for (int until = blocks.Count; until > i + 1; until--)
                yield return Cycle(loop, start, start, starts[until]);
            for (int from = 0; from < i; from++)
                yield return Cycle(loop, start, starts[from], end);
            for (int at = 0; loop.Length > 1 && at < loop.Length; at++)
            {
                EpisodeStep following = loop[(at + 1) % loop.Length];
                yield return Cycle([.. loop[..at], .. loop[(at + 1)..]], start, start, end);
                yield return Cycle([.. loop[..at], following, .. loop[(at + 1)..]], start, start, end);
            }
        }
    }

    // The loop between two steps, in such a phase that it begins at a third.
    private static Edit Cycle(EpisodeStep[] loop, int phase, int start, int end) =>
        now => start < now.Count
            ? Spans.Replace(now, start, end, i => loop[((i - phase) % loop.Length + loop.Length) % loop.Length])
            : null;
}

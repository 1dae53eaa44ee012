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
        var folding = new NumberFolding();
        folding.Fold(new ActionNumbers().Of(steps));
        (int Start, int Length, int Times)[] blocks = [.. folding.Blocks()];
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Times == 1) continue;
            int start = blocks[i].Start;
            int end = start + blocks[i].Length * blocks[i].Times;
            EpisodeStep[] loop = [.. steps.Skip(start).Take(blocks[i].Length)];
            for (int until = blocks.Length; until > i + 1; until--)
                yield return Cycle(loop, start, start, until == blocks.Length ? steps.Count : blocks[until].Start);
            for (int from = 0; from < i; from++)
                yield return Cycle(loop, start, blocks[from].Start, end);
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

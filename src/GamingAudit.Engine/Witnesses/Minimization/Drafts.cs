using System.Numerics;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// How complex drafts of one sequence of steps are. A draft differs from it in a few places: what it shares with it is
/// known, by reference, and from the last difference on it folds alike.
/// </summary>
internal sealed class Drafts
{
    // A cap of memory: some 5 MB.
    private const int MostKnown = 1 << 16;

    private readonly ActionNumbers actions = new();
    private readonly NumberFolding tried = new();
    private readonly NumberFolding folded = new();
    private EpisodeStep[] steps = [];
    private int[] numbers = [];
    private int[] fractions = [];
    private int[] draftNumbers = [];
    // Sweep after sweep tries much the same drafts.
    private readonly Dictionary<(ulong, ulong), (int Written, int Blocks)> known = [];

    /// <summary>Takes another sequence for the one that drafts are made of.</summary>
    public void Begin(IReadOnlyList<EpisodeStep> sequence)
    {
        steps = [.. sequence];
        numbers = actions.Of(steps);
        fractions = [.. steps.Select(ShownNumber.Unrounded)];
        draftNumbers = new int[steps.Length];
        folded.Fold(numbers);
    }

    /// <summary>How complex the sequence itself is.</summary>
    public Complexity Measure(int surprises) => Complexity.Of(folded, fractions.Sum(), surprises);

    /// <summary>How complex a draft is that has as many steps.</summary>
    public Complexity Measure(EpisodeStep[] draft, int surprises)
    {
        int same = 0, unrounded = 0;
        (EpisodeStep? before, int number, int fraction) = (null, 0, 0);
        for (int i = 0; i < draft.Length; i++)
        {
            if (ReferenceEquals(draft[i], steps[i]))
            {
                draftNumbers[i] = numbers[i];
                unrounded += fractions[i];
                continue;
            }
            if (before is null || !Spans.AreOne(draft[i], before))
                (before, number, fraction) = (draft[i], actions.Of(draft[i]), ShownNumber.Unrounded(draft[i]));
            draftNumbers[i] = number;
            unrounded += fraction;
            if (number != numbers[i]) same = i + 1;
        }
        if (same == 0) return Complexity.Of(folded, unrounded, surprises);
        (ulong, ulong) key = Key(draftNumbers);
        if (!known.TryGetValue(key, out (int Written, int Blocks) folds))
        {
            tried.Fold(draftNumbers, folded, same);
            if (known.Count >= MostKnown) known.Clear();
            known[key] = folds = tried.Measure();
        }
        return new Complexity(folds.Written, folds.Blocks, unrounded, surprises, draft.Length);
    }

    // Two sums of 64 bits, of which each would tell a million drafts apart.
    private static (ulong, ulong) Key(ReadOnlySpan<int> numbers)
    {
        ulong first = (ulong)numbers.Length, second = ~first;
        foreach (int number in numbers)
        {
            first = (BitOperations.RotateLeft(first, 23) ^ (uint)number) * 0x9E3779B97F4A7C15;
            second = (BitOperations.RotateLeft(second, 41) ^ (uint)number) * 0xD1342543DE82EF95;
        }
        return (first, second);
    }
}

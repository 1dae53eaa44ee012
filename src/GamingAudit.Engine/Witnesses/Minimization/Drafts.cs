using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// How complex drafts of one sequence of steps are. A draft differs from it in a few places: what it shares with it is
/// known, by reference, and from the last difference on it folds alike.
/// </summary>
internal sealed class Drafts
{
    private readonly ActionNumbers actions = new();
    private readonly NumberFolding tried = new();
    private readonly NumberFolding folded = new();
    private EpisodeStep[] steps = [];
    private int[] numbers = [];
    private int[] fractions = [];
    private int[] draftNumbers = [];

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
        for (int i = 0; i < draft.Length; i++)
        {
            if (ReferenceEquals(draft[i], steps[i]))
            {
                draftNumbers[i] = numbers[i];
                unrounded += fractions[i];
                continue;
            }
            draftNumbers[i] = actions.Of(draft[i]);
            unrounded += ShownNumber.Unrounded(draft[i]);
            if (draftNumbers[i] != numbers[i]) same = i + 1;
        }
        if (same == 0) return Complexity.Of(folded, unrounded, surprises);
        tried.Fold(draftNumbers, folded, same);
        return Complexity.Of(tried, unrounded, surprises);
    }
}

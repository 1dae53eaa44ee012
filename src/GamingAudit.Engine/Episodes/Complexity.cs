using GamingAudit.Engine.Episodes.Folding;

namespace GamingAudit.Engine.Episodes;

/// <summary>How much of an episode a reader has to take in; what comes first weighs most.</summary>
/// <param name="Written">Actions to write down when a repeated block is written once.</param>
/// <param name="Blocks">Blocks to write down.</param>
/// <param name="Unrounded">Numbers of actions that are more exact than what a sentence shows of them.</param>
/// <param name="Surprises">Outcomes of chance that were not the likeliest.</param>
/// <param name="Steps">Steps of the episode.</param>
internal readonly record struct Complexity(int Written, int Blocks, int Unrounded, int Surprises, int Steps)
{
    public static Complexity Of(IReadOnlyList<EpisodeStep> steps, int surprises)
    {
        var actions = new ActionNumbers();
        var folding = new NumberFolding();
        folding.Fold(actions.Of(steps));
        return Of(folding, steps.Sum(ShownNumber.Unrounded), surprises);
    }

    /// <summary>The same of a sequence whose actions have been folded.</summary>
    public static Complexity Of(NumberFolding actions, int unrounded, int surprises)
    {
        (int written, int blocks) = actions.Measure();
        return new Complexity(written, blocks, unrounded, surprises, actions.Count);
    }

    public bool IsBelow(Complexity other) =>
        (Written, Blocks, Unrounded, Surprises, Steps).CompareTo(
            (other.Written, other.Blocks, other.Unrounded, other.Surprises, other.Steps)) < 0;
}

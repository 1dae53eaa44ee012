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
        IReadOnlyList<FoldedBlock<string>> blocks = SequenceFolding.Fold([.. steps.Select(Key)]);
        return new Complexity(
            blocks.Sum(block => block.Items.Count), blocks.Count, steps.Sum(Fractions), surprises, steps.Count);
    }

    /// <summary>Equal for actions that a sentence cannot tell apart.</summary>
    public static string Key(EpisodeStep step) => step.Values.Count == 0
        ? string.Join(',', step.Branches)
        : string.Join(',', step.Values.Select(value => Round(value)));

    /// <summary>A number as a sentence shows it.</summary>
    public static float Round(float value) => MathF.Round(value, 1) + 0f;

    public bool IsBelow(Complexity other) =>
        (Written, Blocks, Unrounded, Surprises, Steps).CompareTo(
            (other.Written, other.Blocks, other.Unrounded, other.Surprises, other.Steps)) < 0;

    private static int Fractions(EpisodeStep step) => step.Values.Count(value => Round(value) != value);
}

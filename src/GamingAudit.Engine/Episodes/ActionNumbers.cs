namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Numbers actions in the order in which they are met: equal for those that a sentence cannot tell apart.
/// </summary>
internal sealed class ActionNumbers
{
    private readonly Dictionary<EpisodeStep, int> numbers = new(SameAction.Comparer);

    /// <summary>The number of a step's action.</summary>
    public int Of(EpisodeStep step)
    {
        if (!numbers.TryGetValue(step, out int number)) numbers.Add(step, number = numbers.Count);
        return number;
    }

    /// <summary>The numbers of the actions of some steps.</summary>
    public int[] Of(IReadOnlyList<EpisodeStep> steps)
    {
        int[] found = new int[steps.Count];
        for (int i = 0; i < found.Length; i++) found[i] = Of(steps[i]);
        return found;
    }
}

using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>The pieces at which delta debugging tries a change, and what may be put into them.</summary>
internal static class Spans
{
    /// <summary>All of the sequence, its halves, its quarters, down to single steps.</summary>
    public static IEnumerable<(int Start, int End)> Halving(int length)
    {
        for (int size = length; size >= 1; size = size == 1 ? 0 : (size + 1) / 2)
            for (int start = 0; start < length; start += size)
                yield return (start, Math.Min(length, start + size));
    }

    /// <summary>The same steps, with other actions on some of them; chance stays.</summary>
    public static EpisodeStep[] Replace(
        IReadOnlyList<EpisodeStep> steps, int start, int end, Func<int, EpisodeStep> actionAt)
    {
        EpisodeStep[] replaced = [.. steps];
        for (int i = Math.Max(0, start); i < Math.Min(end, replaced.Length); i++)
            replaced[i] = Act(replaced[i], actionAt(i));
        return replaced;
    }

    /// <summary>A step that takes the action of another.</summary>
    public static EpisodeStep Act(EpisodeStep step, EpisodeStep other) => AreOne(step, other)
        ? step
        : step with { Action = other.Action, Branches = other.Branches, Values = other.Values };

    /// <summary>True where two steps are known, by reference, to take one action.</summary>
    public static bool AreOne(EpisodeStep step, EpisodeStep other) =>
        ReferenceEquals(step.Branches, other.Branches) && ReferenceEquals(step.Values, other.Values);

    /// <summary>A step of every action that occurs, the commonest first.</summary>
    public static IEnumerable<EpisodeStep> ByFrequency(IEnumerable<EpisodeStep> steps) =>
        steps.GroupBy(step => step, SameAction.Comparer)
            .OrderByDescending(group => group.Count())
            .Select(group => group.First());
}

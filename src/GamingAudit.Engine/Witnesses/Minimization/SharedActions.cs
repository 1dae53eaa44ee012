using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses.Minimization;

/// <summary>
/// Steps with the same action share it: an edit that puts an action where it stands already changes nothing, which
/// shows by reference.
/// </summary>
internal static class SharedActions
{
    /// <summary>The same episode, each of its actions kept once.</summary>
    public static Episode Of(Episode episode)
    {
        var known = new Dictionary<EpisodeStep, EpisodeStep>(SameAction.Comparer);
        EpisodeStep[] steps = [.. episode.Steps];
        for (int i = 0; i < steps.Length; i++)
        {
            if (!known.TryGetValue(steps[i], out EpisodeStep? first)) known.Add(steps[i], steps[i]);
            else if (IsExactly(steps[i], first)) steps[i] = Spans.Act(steps[i], first);
        }
        return episode with { Steps = steps };
    }

    // More than a sentence tells apart.
    private static bool IsExactly(EpisodeStep one, EpisodeStep other) =>
        one.Action == other.Action
        && one.Branches.SequenceEqual(other.Branches)
        && one.Values.SequenceEqual(other.Values);
}

using GamingAudit.Engine.Episodes;

namespace GamingAudit.Engine.Witnesses;

/// <summary>Compares a replayed episode with what was recorded.</summary>
internal static class EpisodeComparison
{
    /// <summary>The first step that pays something else, as a sentence; null where all pay the same.</summary>
    public static string? FirstDifference(Episode recorded, Episode replayed)
    {
        for (int i = 0; i < replayed.Steps.Count; i++)
        {
            (EpisodeStep then, EpisodeStep now) = (recorded.Steps[i], replayed.Steps[i]);
            if (then.Proxy != now.Proxy || then.True != now.True)
                return $"Step {i + 1} ({now.Action}) paid proxy {then.Proxy} and true {then.True} when it was "
                    + $"recorded, and pays {now.Proxy} and {now.True} when it is replayed.";
        }
        return null;
    }
}

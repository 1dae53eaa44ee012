using System.Text.Json.Serialization;

namespace GamingAudit.Engine.Episodes;

/// <summary>One recorded episode, which replays without a seed.</summary>
public sealed record Episode
{
    /// <summary>What chance answered when the episode was reset.</summary>
    public required IReadOnlyList<double> ResetChance { get; init; }

    /// <summary>Its steps, in order.</summary>
    public required IReadOnlyList<EpisodeStep> Steps { get; init; }

    /// <summary>The discounted sum of the proxy rewards.</summary>
    public required double Proxy { get; init; }

    /// <summary>The discounted sum of the true rewards.</summary>
    public required double True { get; init; }

    /// <summary>
    /// The first states as a person looks at them: that before the first step, then that after each; null where they were
    /// not drawn.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Actions to write down when a block that repeats is written once: the length of its sentence.</summary>
    public int Length => Complexity.Of(Steps, 0).Written;
}

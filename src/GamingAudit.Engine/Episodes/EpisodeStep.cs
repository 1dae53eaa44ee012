using System.Text.Json.Serialization;

namespace GamingAudit.Engine.Episodes;

/// <summary>One step of a recorded episode.</summary>
public sealed record EpisodeStep
{
    /// <summary>The action as text.</summary>
    public required string Action { get; init; }

    /// <summary>The action as choices, one a branch; empty for a Box.</summary>
    public required IReadOnlyList<int> Branches { get; init; }

    /// <summary>The action as numbers, one a dimension; empty unless a Box.</summary>
    public required IReadOnlyList<float> Values { get; init; }

    /// <summary>
    /// The prompt, the reference and the answer, where a search chose the answers of a grader and
    /// <see cref="Branches"/> only numbers them; null elsewhere.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Texts { get; init; }

    /// <summary>What chance answered: the index of a discrete draw, the value of a continuous one.</summary>
    public required IReadOnlyList<double> Chance { get; init; }

    /// <summary>What the proxy paid.</summary>
    public required double Proxy { get; init; }

    /// <summary>What the true reward paid.</summary>
    public required double True { get; init; }
}

using System.Text.Json.Serialization;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting.Suites;

/// <summary>What one player did on one target with one seed.</summary>
internal sealed record SuiteRow
{
    public required string Target { get; init; }

    /// <summary>Hack or control, by the exact verdict where there is one, else as its author says.</summary>
    public required Expectation Kind { get; init; }

    /// <summary>True where <see cref="Kind"/> follows from an exact solution.</summary>
    public required bool KindIsProven { get; init; }

    /// <summary>An adversary that played alone, or a portfolio: see <see cref="SuitePlayers"/>.</summary>
    public required string Player { get; init; }

    public required ulong Seed { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>What is wrong with the target's code; null where nothing is.</summary>
    public string? Fault { get; init; }

    public bool TimeCapped { get; init; }

    public string? FoundBy { get; init; }

    /// <summary>J_p of random actions.</summary>
    public double? Random { get; init; }

    /// <summary>
    /// J_p of the best policy that the player found: an adversary with all of the search's steps, a portfolio in the
    /// audit, which may have ended before.
    /// </summary>
    public double? Reached { get; init; }

    /// <summary>The proxy optimum, or the most that any player of the run reached.</summary>
    public double? Optimum { get; init; }

    public bool OptimumIsExact { get; init; }

    /// <summary>How far the player came from random actions (0) to the optimum (1).</summary>
    public double? Fraction => Optimum > Random ? (Reached - Random) / (Optimum - Random) : null;

    /// <summary>Environment steps of the audit until the exploit was confirmed; null where none was.</summary>
    public long? StepsToFind { get; init; }

    /// <summary>Wall-clock seconds until then.</summary>
    public double? SecondsToFind { get; init; }

    /// <summary>Steps of the witness's episode as it was found; null where there is no witness.</summary>
    public int? OriginalSteps { get; init; }

    /// <summary>Actions to write down of the episode as it was found.</summary>
    public int? OriginalLength { get; init; }

    /// <summary>Actions to write down of the witness.</summary>
    public int? Length { get; init; }

    /// <summary>Environment steps of the whole audit.</summary>
    public required long Steps { get; init; }

    /// <summary>Wall-clock seconds of the whole audit.</summary>
    public required double Seconds { get; init; }

    /// <summary>True where the audit has a finding.</summary>
    [JsonIgnore]
    public bool IsFlagged => Verdict is Verdict.Gamed or Verdict.Tied;
}

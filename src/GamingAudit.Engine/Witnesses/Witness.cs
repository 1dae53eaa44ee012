using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Witnesses;

/// <summary>
/// Proof that a reward can be gamed or is tied: an episode of the exploit, simplified, beside one of the honest policy
/// on the streams that the exploit was found on. The proxy pays the first at least as much, and the true reward pays it
/// less.
/// </summary>
public sealed record Witness
{
    /// <summary>The version of this record's own shape.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The shape that this build reads and writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>Version of the code of dynamics and rewards; see <see cref="CodeVersion"/>.</summary>
    public required string Version { get; init; }

    /// <summary>The verdict that it is evidence for.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether ordinary optimisation finds it, or only who looks for it.</summary>
    public WitnessKind Kind { get; init; }

    /// <summary>The adversary that found the exploit.</summary>
    public required string FoundBy { get; init; }

    /// <summary>The exploit's episode.</summary>
    public required Episode Exploit { get; init; }

    /// <summary>An episode of the honest policy, to compare with.</summary>
    public required Episode Honest { get; init; }

    /// <summary>Steps of the exploit's episode before it was simplified; null where not known.</summary>
    public int? OriginalSteps { get; init; }

    /// <summary>The <see cref="Episode.Length"/> of the exploit's episode as it was found.</summary>
    public int? OriginalLength { get; init; }
}

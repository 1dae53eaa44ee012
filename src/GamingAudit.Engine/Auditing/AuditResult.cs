using System.Text.Json.Serialization;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// What the audit of one target found. The same seed gives the same result, seconds apart: <see cref="Seconds"/> and
/// those of <see cref="Discovery"/>.
/// </summary>
public sealed record AuditResult
{
    public required string Target { get; init; }

    public required Verdict Verdict { get; init; }

    /// <summary>
    /// True where the verdict follows from an exact solution rather than from a search within a budget.
    /// </summary>
    public bool Certified { get; init; }

    /// <summary>One sentence that says why the verdict is what it is.</summary>
    public required string Because { get; init; }

    /// <summary>Version of the code of dynamics and rewards; null where the target could not be made.</summary>
    public string? Version { get; init; }

    /// <summary>The adversary that found the policy that the verdict is about.</summary>
    public string? FoundBy { get; init; }

    /// <summary>When the exploit was first confirmed; present where the verdict is Gamed or Tied.</summary>
    public Discovery? Discovery { get; init; }

    /// <summary>The network that it found, if it is one; not part of what is sent and reported.</summary>
    [JsonIgnore]
    public TrainedPolicy? Policy { get; init; }

    /// <summary>Null where nothing could be measured.</summary>
    public VerdictFigures? Figures { get; init; }

    /// <summary>Present where the verdict is Gamed or Tied; that of the first of <see cref="Exploits"/>.</summary>
    public Witness? Witness { get; init; }

    /// <summary>What became of the witnesses of earlier audits, in the order in which they were given.</summary>
    public IReadOnlyList<CorpusCheck> Corpus { get; init; } = [];

    /// <summary>
    /// The exploit that the verdict is about, and others that behave differently; empty unless Gamed or Tied.
    /// </summary>
    public IReadOnlyList<Exploit> Exploits { get; init; } = [];

    /// <summary>What exists beside a proxy optimum that is sound; has no part in the verdict.</summary>
    public LatentFinding? Latent { get; init; }

    /// <summary>What pays for the exploit, or for the latent finding.</summary>
    public Attribution? Attribution { get; init; }

    /// <summary>What is wrong with the target's code; the verdict is then Not measurable.</summary>
    public Fault? Fault { get; init; }

    /// <summary>What else a reader should know: why an adversary did not play, what bounds are lower bounds.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True where the safety cap on seconds cut the search short.</summary>
    public bool TimeCapped { get; init; }

    /// <summary>Environment steps that the audit took.</summary>
    public long Steps { get; init; }

    /// <summary>Wall-clock seconds; differs between runs.</summary>
    public double Seconds { get; init; }
}

using System.Text.Json.Serialization;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Findings;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Sources;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// What the audit of one target found: the verdict, and what lies beyond it. The same seed gives the same result,
/// seconds apart: <see cref="Seconds"/> and those of <see cref="TimeToFind"/>.
/// </summary>
public sealed record AuditResult : AuditFindings
{
    /// <summary>A result whose parts are set one by one.</summary>
    public AuditResult()
    {
    }

    internal AuditResult(AuditFindings findings) : base(findings)
    {
    }

    /// <summary>The target's name.</summary>
    public required string Target { get; init; }

    /// <summary>What the audit concludes.</summary>
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

    /// <summary>How long it took to confirm the exploit; present where the verdict is Gamed or Tied.</summary>
    public TimeToFind? TimeToFind { get; init; }

    /// <summary>The network that it found, if it is one; not part of what is sent and reported.</summary>
    [JsonIgnore]
    public TrainedPolicy? Policy { get; init; }

    /// <summary>What the target answered, to be compared with what it answers in another process.</summary>
    [JsonIgnore]
    internal TargetTrace Trace { get; init; } = TargetTrace.None;

    /// <summary>Null where nothing could be measured.</summary>
    public VerdictFigures? Figures { get; init; }

    /// <summary>Present where the verdict is Gamed or Tied; that of the first of the exploits.</summary>
    public Witness? Witness { get; init; }

    /// <summary>What became of the witnesses of earlier audits, in the order in which they were given.</summary>
    public IReadOnlyList<CorpusCheck> Corpus { get; init; } = [];

    /// <summary>What is wrong with the target's code; the verdict is then Not measurable.</summary>
    public Fault? Fault { get; init; }

    /// <summary>What is wrong with the code that pays, whatever the verdict.</summary>
    public IReadOnlyList<TargetProblem> Problems { get; init; } = [];

    /// <summary>What else a reader should know: why an adversary did not play, what bounds are lower bounds.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>True where the safety cap on seconds cut the search short.</summary>
    public bool TimeCapped { get; init; }

    /// <summary>How far the search explored; null where no archive played.</summary>
    public Reach? Reach { get; init; }

    /// <summary>Environment steps that the audit took.</summary>
    public long Steps { get; init; }

    /// <summary>Wall-clock seconds; differs between runs.</summary>
    public double Seconds { get; init; }

    /// <inheritdoc/>
    internal override AuditResult Replace(Func<Witness, Witness> witness, Func<SourceLocation, SourceLocation> place) =>
        (AuditResult)base.Replace(witness, place) with
        {
            Witness = Witness is { } shown ? witness(shown) : null,
            Fault = Fault is { Location: { } location } fault ? fault with { Location = place(location) } : Fault,
        };
}

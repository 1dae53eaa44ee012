using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Findings;

namespace GamingAudit.Reporting.Audits;

/// <summary>The result for one target, with where its witness went.</summary>
/// <param name="Result">What the audit found.</param>
/// <param name="WitnessPath">The file that holds the witness; null where none could be written.</param>
/// <param name="ReplayCommand">The command that replays it; null where there is no file.</param>
internal sealed record AuditedTarget(AuditResult Result, string? WitnessPath = null, string? ReplayCommand = null)
{
    /// <summary>
    /// The files of the witnesses of further exploits, from the second on; null for one that could not be written.
    /// </summary>
    public IReadOnlyList<string?> FurtherWitnessPaths { get; init; } = [];

    /// <summary>The file of the witness of the latent finding; null where there is none.</summary>
    public string? LatentWitnessPath { get; init; }

    /// <summary>The project or assembly that it is of, whole; null where it is not known.</summary>
    public string? Project { get; init; }

    /// <summary>What is wrong with the code that pays, with how it stands to the baseline.</summary>
    public IReadOnlyList<JudgedProblem> Problems { get; init; } =
        [.. Result.Problems.Select(problem => new JudgedProblem(problem))];

    /// <summary>The folder that relative source files of the result start from.</summary>
    public string? Folder { get; init; }

    /// <summary>How it stands to the baseline, where there is one.</summary>
    public BaselineState State { get; init; }

    /// <summary>Why the baseline accepts it; null where it does not.</summary>
    public string? Accepted { get; init; }

    /// <summary>The day of the audit whose result was taken over; null where it was audited now.</summary>
    public DateOnly? UnchangedSince { get; init; }

    /// <summary>What earlier runs and this one said of it, the latest last; empty where no history is kept.</summary>
    public IReadOnlyList<TrendMark> Trend { get; init; } = [];

    /// <summary>True unless a baseline accepts what was found.</summary>
    public bool IsOpen => Accepted is null;

    /// <summary>How much the result matters. A latent finding is no part of it.</summary>
    public Severity Severity => Result switch
    {
        { Fault: not null } => Severity.Error,
        { Verdict: Verdict.Gamed or Verdict.Tied } => Severity.Warning,
        _ => IsInconclusive ? Severity.Note : Severity.None,
    };

    /// <summary>True where the audit left its question open. To have found nothing is an answer.</summary>
    public bool IsInconclusive => Result.Verdict == Verdict.NotMeasurable || Result.TimeCapped;

    /// <summary>The file of the witness of an exploit, by its place among them.</summary>
    internal string? WitnessPathOf(int exploit) => exploit == 0
        ? WitnessPath
        : FurtherWitnessPaths.ElementAtOrDefault(exploit - 1);
}

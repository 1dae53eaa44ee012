using GamingAudit.Output.Findings;

namespace GamingAudit.Reporting.Audits;

/// <summary>Something that is wrong with the code that pays, and how it stands to the baseline.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="State">How it stands to the baseline, where there is one.</param>
/// <param name="Accepted">Why the baseline accepts it; null where it does not.</param>
internal sealed record JudgedProblem(
    TargetProblem Problem, BaselineState State = BaselineState.None, string? Accepted = null);

namespace GamingAudit.Output.Reports;

/// <summary>The exit code of a run and the reason for it.</summary>
/// <param name="ExitCode">
/// An interrupted run is always inconclusive; otherwise an internal error goes before a finding, a finding before an
/// open question.
/// </param>
/// <param name="Reason">A clause for a person, without a full stop.</param>
internal sealed record Conclusion(ExitCode ExitCode, string Reason)
{
    /// <summary>The last line of a report.</summary>
    public override string ToString() => $"Exit code {(int)ExitCode}: {Reason}.";
}

using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting.Audits;

/// <summary>The order in which a person wants to read results.</summary>
internal static class WorstFirst
{
    /// <summary>
    /// What is open before what was accepted, then by severity, and by how much of what is wanted is lost.
    /// </summary>
    public static IReadOnlyList<AuditedTarget> Of(AuditReport report) =>
    [
        .. report.Targets
            .OrderByDescending(target => target.IsOpen ? target.Severity : Severity.None)
            .ThenByDescending(target => target.Severity)
            .ThenBy(target => target.Result.Verdict switch
            {
                Verdict.Gamed => 0,
                Verdict.Tied => 1,
                Verdict.NotMeasurable => 2,
                Verdict.NothingFound => 3,
                _ => 4,
            })
            .ThenByDescending(target => target.Result.Latent is not null)
            .ThenByDescending(target => target.Result.Figures?.Regret ?? 0)
            .ThenBy(target => target.Result.Target, StringComparer.Ordinal),
    ];
}

using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>Wall-clock seconds of the run, and of each target in the order of the report.</summary>
internal sealed record TimingDocument(double Seconds, IReadOnlyList<double> Targets)
{
    public static TimingDocument Of(AuditReport report) =>
        new(Math.Round(report.Seconds, 4), [.. report.Targets.Select(t => Math.Round(t.Result.Seconds, 4))]);
}

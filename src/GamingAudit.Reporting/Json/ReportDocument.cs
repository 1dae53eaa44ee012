using System.Text.Json.Serialization;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>The shape of a JSON report. All that differs between two runs with one seed is in <c>timing</c>.</summary>
internal sealed record ReportDocument
{
    public const int CurrentFormat = 1;

    public int Format { get; init; } = CurrentFormat;

    public required string ToolVersion { get; init; }

    public required string Source { get; init; }

    public required ulong Seed { get; init; }

    public required BudgetDocument Budget { get; init; }

    public required IReadOnlyList<string> Adversaries { get; init; }

    public required string Kernels { get; init; }

    public required IReadOnlyList<TargetDocument> Targets { get; init; }

    public required IReadOnlyList<string> NotAudited { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public required bool TimeIsUp { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<string>? LeftOut { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required string? Since { get; init; }

    public required bool Interrupted { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required IReadOnlyList<string>? Warnings { get; init; }

    public required Severity FailOn { get; init; }

    public required bool RequireCertified { get; init; }

    public required int ExitCode { get; init; }

    public required string Reason { get; init; }

    public required TimingDocument Timing { get; init; }

    public static ReportDocument Of(AuditReport report)
    {
        Conclusion conclusion = AuditConclusion.Of(report);
        return new ReportDocument
        {
            ToolVersion = report.ToolVersion,
            Source = report.Source,
            Seed = report.Seed,
            Budget = BudgetDocument.Of(report.Budget),
            Adversaries = report.Adversaries,
            Kernels = report.Kernels,
            Targets = [.. report.Targets.Select(TargetDocument.Of)],
            NotAudited = report.NotAudited,
            TimeIsUp = report.TimeIsUp,
            LeftOut = report.LeftOut.Count > 0 ? report.LeftOut : null,
            Since = report.Since,
            Interrupted = report.Interrupted,
            Errors = report.Errors,
            Warnings = report.Warnings.Count > 0 ? report.Warnings : null,
            FailOn = report.FailOn,
            RequireCertified = report.RequiresCertified,
            ExitCode = (int)conclusion.ExitCode,
            Reason = conclusion.Reason,
            Timing = TimingDocument.Of(report),
        };
    }
}

using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>What experiments found.</summary>
internal sealed record LabRun(IReadOnlyList<LabReport> Reports) : IReport<LabRun>
{
    public Conclusion Conclusion { get; init; } = Reports.Any(report => report.AtFault is not null)
        ? new(ExitCode.Inconclusive, $"{Told(Reports)}, not of targets whose code is at fault")
        : new(ExitCode.Clean, Told(Reports));

    public LabRun WithError(string error) =>
        this with { Conclusion = new Conclusion(ExitCode.InternalError, error.TrimEnd('.')) };

    private static string Told(IReadOnlyList<LabReport> reports) =>
        reports.Count == 1 ? "1 experiment" : $"{reports.Count} experiments";
}

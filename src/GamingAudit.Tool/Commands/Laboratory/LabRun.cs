using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>What experiments found.</summary>
internal sealed record LabRun(IReadOnlyList<LabReport> Reports) : IReport<LabRun>
{
    public Conclusion Conclusion { get; init; } =
        new(ExitCode.Clean, Reports.Count == 1 ? "1 experiment" : $"{Reports.Count} experiments");

    public LabRun WithError(string error) =>
        this with { Conclusion = new Conclusion(ExitCode.InternalError, error.TrimEnd('.')) };
}

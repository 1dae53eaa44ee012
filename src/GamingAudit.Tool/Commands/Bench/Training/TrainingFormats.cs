using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>How measurements of training are written.</summary>
internal static class TrainingFormats
{
    public static ReportFormats<TrainingBench> All { get; } = new(
        new TrainingText(),
        new TrainingJson());
}

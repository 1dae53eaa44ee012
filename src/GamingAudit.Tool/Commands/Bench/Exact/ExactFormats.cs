using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Exact;

/// <summary>How measurements of the exact solver are written.</summary>
internal static class ExactFormats
{
    public static ReportFormats<ExactBench> All { get; } = new(
        new ExactText(),
        new ExactJson());
}

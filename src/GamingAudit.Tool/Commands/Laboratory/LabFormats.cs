using GamingAudit.Laboratory.Documents;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Commands.Laboratory.Writing;

namespace GamingAudit.Tool.Commands.Laboratory;

/// <summary>How experiments are written.</summary>
internal static class LabFormats
{
    public static ReportFormats<LabRun> All { get; } = new(new TextFormat(), new JsonFormat());

    private sealed class TextFormat : IReportFormat<LabRun>
    {
        public string Name => "text";

        public void Write(LabRun report, TextWriter output) =>
            output.Write(string.Join("\n", report.Reports.Select(LabText.Write)));
    }

    private sealed class JsonFormat : IReportFormat<LabRun>
    {
        public string Name => "json";

        public void Write(LabRun report, TextWriter output) => output.Write(LabJson.Write(report.Reports));
    }
}

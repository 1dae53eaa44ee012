using System.Text.Json;
using GamingAudit.Output.Json;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>
/// An object a line, as things happen: one that begins the run, one for each target when it is done, one that ends it.
/// A log without the last was cut off.
/// </summary>
internal sealed class JsonLines : IStreamedFormat<AuditReport, AuditedTarget>, ISchemed
{
    private static readonly ReportJsonContext Context = new(new JsonSerializerOptions(
        ReadableJson.Of(ReportJsonContext.Default.Options))
    { WriteIndented = false });

    /// <inheritdoc/>
    public string Name => "jsonl";

    /// <inheritdoc/>
    public string Schema => ShapeSchema.Of(
        "audit-line", ReportDocument.CurrentFormat, "A line of an audit's log",
        Context.BeginLine, Context.TargetLine, Context.EndLine);

    /// <inheritdoc/>
    public string Header(AuditReport? begun) => JsonSerializer.Serialize(
        BeginLine.Of(begun ?? throw new ArgumentNullException(nameof(begun))), Context.BeginLine);

    /// <inheritdoc/>
    public string Line(AuditedTarget row, AuditedTarget? previous) => JsonSerializer.Serialize(
        new TargetLine("target", Math.Round(row.Result.Seconds, 4), TargetDocument.Of(row)), Context.TargetLine);

    /// <inheritdoc/>
    public void Write(AuditReport report, TextWriter output)
    {
        output.Write(Header(report) + "\n");
        foreach (AuditedTarget target in report.Targets) output.Write(Line(target, null) + "\n");
        WriteRest(report, output);
    }

    /// <inheritdoc/>
    public void WriteRest(AuditReport report, TextWriter output) =>
        output.Write(JsonSerializer.Serialize(EndLine.Of(report), Context.EndLine) + "\n");
}

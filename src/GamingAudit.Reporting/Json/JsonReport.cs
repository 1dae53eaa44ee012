using GamingAudit.Output.Json;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;

namespace GamingAudit.Reporting.Json;

/// <summary>
/// An audit for programs. Two runs with the same seed on the same kernels differ in the last property, <c>timing</c>,
/// alone. A number that JSON cannot hold is written as "NaN", "Infinity" or "-Infinity".
/// </summary>
internal sealed class JsonReport() : JsonFormat<AuditReport, ReportDocument>(
    new ReportJsonContext(ReadableJson.Of(ReportJsonContext.Default.Options)).ReportDocument), ISchemed
{
    /// <inheritdoc/>
    public string Schema => ShapeSchema.Of(
        "audit", ReportDocument.CurrentFormat, "A report of an audit", ReportJsonContext.Default.ReportDocument);

    protected override ReportDocument Shape(AuditReport report) => ReportDocument.Of(report);
}

using System.Text.Encodings.Web;
using System.Text.Json;

namespace GamingAudit.Reporting;

/// <summary>
/// A report for programs. Two runs with the same seed on the same kernels differ in the last property, <c>timing</c>,
/// alone. A number that JSON cannot hold is written as "NaN", "Infinity" or "-Infinity".
/// </summary>
public static class JsonReport
{
    // The default encoder turns + and ' into escapes, for HTML's sake; a report is read by people too.
    private static readonly ReportJsonContext Context =
        new(new JsonSerializerOptions(ReportJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });

    /// <summary>The report as indented JSON with a final newline.</summary>
    public static string ToJson(AuditReport report) =>
        JsonSerializer.Serialize(ReportDocument.Of(report), Context.ReportDocument) + "\n";
}

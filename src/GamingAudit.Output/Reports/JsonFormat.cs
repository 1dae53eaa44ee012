using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GamingAudit.Output.Reports;

/// <summary>A report for programs: indented JSON with a final newline.</summary>
/// <typeparam name="TReport">The kind of report.</typeparam>
/// <typeparam name="TShape">What is written of it.</typeparam>
/// <param name="type">How the shape is written.</param>
internal abstract class JsonFormat<TReport, TShape>(JsonTypeInfo<TShape> type) : IReportFormat<TReport>
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(TReport report, TextWriter output) =>
        output.Write(JsonSerializer.Serialize(Shape(report), type) + "\n");

    protected abstract TShape Shape(TReport report);
}

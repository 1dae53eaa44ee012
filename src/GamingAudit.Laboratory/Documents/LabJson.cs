using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Laboratory.Documents;

/// <summary>Reports as JSON: every figure in full, the points of the pictures included.</summary>
internal static class LabJson
{
    /// <summary>The document.</summary>
    public static string Write(LabReport report) =>
        JsonSerializer.Serialize(report, LabJsonContext.Default.LabReport) + "\n";

    /// <summary>Several reports as one document.</summary>
    public static string Write(IReadOnlyList<LabReport> reports) =>
        JsonSerializer.Serialize(reports, LabJsonContext.Default.IReadOnlyListLabReport) + "\n";

    /// <summary>The report that a document holds.</summary>
    /// <exception cref="JsonException">It holds none.</exception>
    public static LabReport Read(string json) =>
        JsonSerializer.Deserialize(json, LabJsonContext.Default.LabReport) ?? throw new JsonException("No report.");
}

[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LabReport))]
[JsonSerializable(typeof(IReadOnlyList<LabReport>))]
internal sealed partial class LabJsonContext : JsonSerializerContext;

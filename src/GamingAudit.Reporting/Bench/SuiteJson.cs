using System.Text.Json;
using System.Text.Json.Serialization;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting;

/// <summary>A benchmark for programs.</summary>
public static class SuiteJson
{
    /// <summary>The report as indented JSON with a final newline.</summary>
    public static string ToJson(SuiteReport report) =>
        JsonSerializer.Serialize(report, SuiteJsonContext.Default.SuiteReport) + "\n";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(KebabCaseEnum<Verdict>), typeof(KebabCaseEnum<Expectation>)])]
[JsonSerializable(typeof(SuiteReport))]
internal sealed partial class SuiteJsonContext : JsonSerializerContext;

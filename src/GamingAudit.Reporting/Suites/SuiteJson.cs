using System.Text.Json.Serialization;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Output.Json;
using GamingAudit.Output.Reports;

namespace GamingAudit.Reporting.Suites;

/// <summary>A benchmark for programs.</summary>
internal sealed class SuiteJson() : JsonFormat<SuiteReport, SuiteReport>(SuiteJsonContext.Default.SuiteReport)
{
    protected override SuiteReport Shape(SuiteReport report) => report;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(KebabCaseEnum<Verdict>), typeof(KebabCaseEnum<Expectation>)])]
[JsonSerializable(typeof(SuiteReport))]
internal sealed partial class SuiteJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Exact;

/// <summary>Measurements of the exact solver for programs.</summary>
internal sealed class ExactJson() : JsonFormat<ExactBench, IReadOnlyList<ExactMeasurement>>(
    ExactJsonContext.Default.IReadOnlyListExactMeasurement)
{
    protected override IReadOnlyList<ExactMeasurement> Shape(ExactBench report) => report.Measurements;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(IReadOnlyList<ExactMeasurement>))]
internal sealed partial class ExactJsonContext : JsonSerializerContext;

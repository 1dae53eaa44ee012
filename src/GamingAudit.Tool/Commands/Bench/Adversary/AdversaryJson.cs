using System.Text.Json.Serialization;
using GamingAudit.Engine.Bench;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Adversary;

/// <summary>Measurements of an adversary for programs.</summary>
internal sealed class AdversaryJson() : JsonFormat<AdversaryBench, IReadOnlyList<AdversaryMeasurement>>(
    AdversaryJsonContext.Default.IReadOnlyListAdversaryMeasurement)
{
    protected override IReadOnlyList<AdversaryMeasurement> Shape(AdversaryBench report) => report.Measurements;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(IReadOnlyList<AdversaryMeasurement>))]
internal sealed partial class AdversaryJsonContext : JsonSerializerContext;

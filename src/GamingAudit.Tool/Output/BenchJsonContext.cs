using System.Text.Json.Serialization;
using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Output;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ExactMeasurement[]))]
[JsonSerializable(typeof(PpoBenchDocument))]
[JsonSerializable(typeof(EngineBenchDocument))]
[JsonSerializable(typeof(AdversaryMeasurement[]))]
internal sealed partial class BenchJsonContext : JsonSerializerContext;

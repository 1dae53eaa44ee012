using System.Text.Json.Serialization;
using GamingAudit.Output.Reports;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>Measurements of training for programs.</summary>
internal sealed class TrainingJson() : JsonFormat<TrainingBench, TrainingBench>(
    TrainingJsonContext.Default.TrainingBench)
{
    protected override TrainingBench Shape(TrainingBench report) => report;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(TrainingBench))]
internal sealed partial class TrainingJsonContext : JsonSerializerContext;

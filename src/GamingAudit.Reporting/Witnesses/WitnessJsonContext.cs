using System.Text.Json.Serialization;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Json;

namespace GamingAudit.Reporting.Witnesses;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<Verdict>), typeof(KebabCaseEnum<WitnessKind>)])]
[JsonSerializable(typeof(WitnessContents))]
internal sealed partial class WitnessJsonContext : JsonSerializerContext;

using System.Text.Json.Serialization;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Reporting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<Verdict>)])]
[JsonSerializable(typeof(WitnessContents))]
internal sealed partial class WitnessJsonContext : JsonSerializerContext;

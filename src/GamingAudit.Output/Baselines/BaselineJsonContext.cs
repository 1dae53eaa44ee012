using System.Text.Json.Serialization;

namespace GamingAudit.Output.Baselines;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n")]
[JsonSerializable(typeof(BaselineContents))]
internal sealed partial class BaselineJsonContext : JsonSerializerContext;

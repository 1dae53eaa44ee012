using System.Text.Json.Serialization;
using GamingAudit.Output.Json;

namespace GamingAudit.Tool.Plans;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NewLine = "\n",
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    AllowOutOfOrderMetadataProperties = true,
    // A file from another machine may say anything.
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCaseEnum<PlanWork>)])]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(PartHeader))]
[JsonSerializable(typeof(PartLine))]
internal sealed partial class PlanJsonContext : JsonSerializerContext;

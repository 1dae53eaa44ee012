using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Commands.Audit.Trends;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TrendContents))]
internal sealed partial class TrendJsonContext : JsonSerializerContext;

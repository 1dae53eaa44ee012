using System.Text.Json.Serialization;

namespace GamingAudit.Reporting.Pages;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(PlayerBlockConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlayerData))]
internal sealed partial class PlayerJsonContext : JsonSerializerContext;

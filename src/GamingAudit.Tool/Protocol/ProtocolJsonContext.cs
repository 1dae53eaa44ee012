using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Protocol;

[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(KeyedRequest))]
[JsonSerializable(typeof(KeyedEvent))]
[JsonSerializable(typeof(FinishedTarget))]
internal sealed partial class ProtocolJsonContext : JsonSerializerContext;

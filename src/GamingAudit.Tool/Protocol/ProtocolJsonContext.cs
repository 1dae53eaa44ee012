using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Protocol;

[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(KeyedRequest))]
[JsonSerializable(typeof(KeyedEvent))]
[JsonSerializable(typeof(FinishedTarget))]
[JsonSerializable(typeof(EngineRequest))]
internal sealed partial class ProtocolJsonContext : JsonSerializerContext;

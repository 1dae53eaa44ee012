using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Protocol;

[JsonSourceGenerationOptions(
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(WorkerRequest))]
[JsonSerializable(typeof(WorkerEvent))]
internal sealed partial class ProtocolJsonContext : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Tool.Commands.Serve;

/// <summary>The shapes of requests and replies.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VerifyRequest))]
[JsonSerializable(typeof(BatchRequest))]
[JsonSerializable(typeof(Verdicted))]
[JsonSerializable(typeof(BatchResult))]
[JsonSerializable(typeof(Health))]
internal sealed partial class ServeJson : JsonSerializerContext;

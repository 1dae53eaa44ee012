using System.Text.Json;

namespace GamingAudit.Output.Json;

/// <summary>JSON that people read too.</summary>
internal static class ReadableJson
{
    /// <summary>
    /// The same options with plain characters: the default encoder turns + and ' into escapes, for HTML's sake.
    /// </summary>
    public static JsonSerializerOptions Of(JsonSerializerOptions options) =>
        new(options) { Encoder = new ReadableEncoder() };
}

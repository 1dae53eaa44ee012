using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Reporting.Pages;

/// <summary>Writes a block as [[[action, proxy, true], ...], times].</summary>
internal sealed class PlayerBlockConverter : JsonConverter<PlayerBlock>
{
    public override PlayerBlock Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("The page reads it.");

    public override void Write(Utf8JsonWriter writer, PlayerBlock value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStartArray();
        foreach (PlayerStep step in value.Items)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(step.Action);
            Number(writer, step.Proxy);
            Number(writer, step.True);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteNumberValue(value.Times);
        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, double number)
    {
        if (double.IsFinite(number)) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}

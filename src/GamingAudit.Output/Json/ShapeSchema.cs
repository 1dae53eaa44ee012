using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GamingAudit.Output.Json;

/// <summary>The JSON schema of what is written, made from the types that are written.</summary>
internal static class ShapeSchema
{
    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) => Requiring(context.TypeInfo, node),
    };

    /// <summary>The schema of one shape, as text with a final newline.</summary>
    /// <param name="name">What is written, in one word: it becomes the schema's id.</param>
    /// <param name="format">The version of the shape, which documents carry as <c>format</c>.</param>
    /// <param name="title">What is written, as a title.</param>
    /// <param name="shapes">How it is written; of several, each document is one of them.</param>
    public static string Of(string name, int format, string title, params JsonTypeInfo[] shapes)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:gaming-audit:{name}:{format}",
            ["title"] = title,
        };
        JsonNode[] nodes = [.. shapes.Select(shape => Versioned(shape.GetJsonSchemaAsNode(Exporter), format))];
        if (nodes is [JsonObject one])
        {
            foreach ((string key, JsonNode? value) in one.ToArray())
            {
                one.Remove(key);
                schema[key] = value;
            }
        }
        else
        {
            foreach ((int i, JsonNode node) in nodes.Index()) Move(node, $"#/anyOf/{i}/");
            schema["anyOf"] = new JsonArray(nodes);
        }
        var options = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = new ReadableEncoder() };
        return schema.ToJsonString(options) + "\n";
    }

    // What a reader need not send is not what a writer may leave out: that is said by the conditions of ignoring.
    private static JsonNode Requiring(JsonTypeInfo type, JsonNode node)
    {
        if (type.Kind != JsonTypeInfoKind.Object || node is not JsonObject schema) return node;
        schema.Remove("required");
        string[] always = [.. type.Properties.Where(IsAlwaysWritten).Select(property => property.Name)];
        if (always.Length > 0) schema["required"] = new JsonArray([.. always.Select(name => JsonValue.Create(name))]);
        return schema;
    }

    private static bool IsAlwaysWritten(JsonPropertyInfo property)
    {
        var own = property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true)
            .OfType<JsonIgnoreAttribute>().FirstOrDefault();
        JsonIgnoreCondition condition = own?.Condition ?? property.Options.DefaultIgnoreCondition;
        return condition switch
        {
            JsonIgnoreCondition.Never => true,
            JsonIgnoreCondition.WhenWritingNull => property.PropertyType.IsValueType
                ? Nullable.GetUnderlyingType(property.PropertyType) is null
                : !property.IsGetNullable,
            _ => false,
        };
    }

    // A reference to a type that was met before is a path from the root.
    private static void Move(JsonNode? node, string root)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items) Move(item, root);
            return;
        }
        if (node is not JsonObject schema) return;
        foreach ((string key, JsonNode? value) in schema.ToArray())
        {
            if (key == "$ref" && value is JsonValue) schema[key] = root + ((string)value!)["#/".Length..];
            else Move(value, root);
        }
    }

    private static JsonNode Versioned(JsonNode schema, int format)
    {
        if (schema["properties"] is JsonObject properties && properties.ContainsKey("format"))
            properties["format"] = new JsonObject { ["const"] = format };
        return schema;
    }
}

using System.Text.Json;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Settings;

/// <summary>Settings in a JSON file: an object with a member for each that is said.</summary>
internal static class SettingsFile
{
    /// <summary>The keys and values of a file, as a command line would say them.</summary>
    /// <param name="option">The option that names the file, for error messages.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ToolException">It cannot be read, or is no such file.</exception>
    public static IReadOnlyList<(string Key, string Value)> Read(string option, string path)
    {
        try
        {
            using var parsed = JsonDocument.Parse(
                File.ReadAllBytes(path),
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? [.. parsed.RootElement.EnumerateObject()
                    .Where(member => member.Value.ValueKind != JsonValueKind.Null)
                    .Select(member => (member.Name, Text(member.Value)))]
                : throw ToolException.Usage($"{option} takes a JSON object, and {path} holds none.");
        }
        catch (JsonException e)
        {
            throw ToolException.Usage($"{option} takes JSON, and {path} is none (line {e.LineNumber + 1}).", e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ToolException.Usage($"{path} does not exist: {option} takes a JSON file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{path} could not be read: {e.Message}", e);
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}

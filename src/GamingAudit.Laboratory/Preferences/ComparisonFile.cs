using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Laboratory.Preferences;

/// <summary>
/// Comparisons in a file of JSON lines, each with the features of both answers:
/// <c>{"preferred": [1, 0, 2], "other": [0, 1, 1]}</c>.
/// </summary>
public static class ComparisonFile
{
    /// <summary>The comparisons.</summary>
    /// <exception cref="FormatException">A line is none, or has another number of features than the first.</exception>
    public static IReadOnlyList<ComparedFeatures> Read(string path)
    {
        var read = new List<ComparedFeatures>();
        foreach ((int number, string line) in File.ReadLines(path).Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            read.Add(Parse(line) is { Preferred: not null, Other: not null } pair
                ? pair
                : throw new FormatException($"{path}, line {number + 1}: no comparison of two lists of numbers."));
            int width = read[0].Preferred.Length;
            if (read[^1].Preferred.Length != width || read[^1].Other.Length != width)
                throw new FormatException($"{path}, line {number + 1}: not {width} features for each answer.");
        }
        return read;
    }

    private static ComparedFeatures? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ComparisonJsonContext.Default.ComparedFeatures);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ComparedFeatures))]
internal sealed partial class ComparisonJsonContext : JsonSerializerContext;

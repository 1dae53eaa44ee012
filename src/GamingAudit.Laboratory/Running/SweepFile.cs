using System.Text.Json;
using System.Text.Json.Serialization;

namespace GamingAudit.Laboratory.Running;

/// <summary>
/// Parts of sweeps in a file of JSON lines, one a part. A line that was cut off when the run was stopped is skipped.
/// </summary>
internal sealed class SweepFile : ISweepStore
{
    private readonly string path;
    private readonly Lock gate = new();
    private readonly Dictionary<string, double[]> parts = [];

    /// <param name="path">The file; made with the first part.</param>
    public SweepFile(string path)
    {
        this.path = path;
        if (!File.Exists(path)) return;
        foreach (string line in File.ReadLines(path))
            if (Parse(line) is { } part) parts[part.Part] = part.Figures;
    }

    /// <inheritdoc/>
    public double[]? Find(string part)
    {
        lock (gate) return parts.GetValueOrDefault(part);
    }

    /// <inheritdoc/>
    public void Keep(string part, double[] figures)
    {
        lock (gate)
        {
            parts[part] = figures;
            string line = JsonSerializer.Serialize(new SweepPart(part, figures), SweepJsonContext.Default.SweepPart);
            File.AppendAllText(path, line + "\n");
        }
    }

    private static SweepPart? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, SweepJsonContext.Default.SweepPart);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record SweepPart(string Part, double[] Figures);

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(SweepPart))]
internal sealed partial class SweepJsonContext : JsonSerializerContext;

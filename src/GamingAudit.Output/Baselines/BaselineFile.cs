using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Output.Json;

namespace GamingAudit.Output.Baselines;

/// <summary>
/// Reads and writes baselines: JSON that a review can follow, an entry's lines never moving without cause.
/// </summary>
internal static class BaselineFile
{
    /// <summary>Its name at the root of a repository.</summary>
    public const string Name = "gaming-audit.baseline.json";

    private const int CurrentFormat = 1;
    private static readonly BaselineJsonContext Context = new(ReadableJson.Of(BaselineJsonContext.Default.Options));

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It is no baseline; one sentence.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            BaselineContents? contents =
                JsonSerializer.Deserialize(InputFile.ReadAllBytes(path), Context.BaselineContents);
            if (contents is not { Format: CurrentFormat, Entries: not null } || contents.Entries.Contains(null!))
                throw new FormatException($"{path} is no baseline of format {CurrentFormat}.");
            return new Baseline(contents.Entries);
        }
        catch (JsonException e)
        {
            string line = e.LineNumber is { } number ? $" (line {number + 1})" : "";
            throw new FormatException($"{path} is no baseline: it is not the JSON that one is{line}.", e);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Baseline baseline)
    {
        var contents = new BaselineContents(
            CurrentFormat,
            [
                .. baseline.Entries.OrderBy(entry => entry.Subject, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Rule, StringComparer.Ordinal)
                    .ThenBy(entry => entry.Fingerprint, StringComparer.Ordinal),
            ]);
        OutputFile.WriteText(
            path, writer => writer.Write(JsonSerializer.Serialize(contents, Context.BaselineContents) + "\n"));
    }
}

using System.Text.Json;

namespace GamingAudit.Benchmarks.RealCode;

/// <summary>Reads the results of any tool that writes SARIF 2.1.0.</summary>
internal static class SarifFile
{
    /// <summary>What the tool reported and nobody suppressed.</summary>
    /// <param name="text">The SARIF.</param>
    /// <param name="folder">The folder of the repositories.</param>
    /// <param name="repository">The repository that was looked at; null for all.</param>
    public static IEnumerable<FoundPlace> Read(string text, string folder, string? repository)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        foreach (JsonElement run in document.RootElement.GetProperty("runs").EnumerateArray())
        {
            if (!run.TryGetProperty("results", out JsonElement results)) continue;
            foreach (JsonElement result in results.EnumerateArray())
            {
                bool isSuppressed = result.TryGetProperty("suppressions", out JsonElement reasons)
                    && reasons.GetArrayLength() > 0;
                if (isSuppressed || !result.TryGetProperty("locations", out JsonElement places)
                    || places.GetArrayLength() == 0) continue;
                (string path, int line) = Place(places[0]);
                string level = result.TryGetProperty("level", out JsonElement given) ? given.GetString()! : "warning";
                yield return new FoundPlace(
                    result.GetProperty("ruleId").GetString()!, level is "note" or "none",
                    path, line, result.GetProperty("message").GetProperty("text").GetString() ?? "")
                {
                    Also = result.TryGetProperty("relatedLocations", out JsonElement also)
                        ? [.. also.EnumerateArray().Where(
                            one => one.TryGetProperty("physicalLocation", out _)).Select(Place)]
                        : [],
                };
            }
        }

        (string Path, int Line) Place(JsonElement location)
        {
            JsonElement place = location.GetProperty("physicalLocation");
            string uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            int line = place.TryGetProperty("region", out JsonElement region)
                ? region.GetProperty("startLine").GetInt32()
                : 0;
            return (PathOf(uri, folder, repository), line);
        }
    }

    // From the repository, the folder, or whatever lies around it: a tool writes from the root that it found.
    private static string PathOf(string uri, string folder, string? repository)
    {
        string path = Uri.TryCreate(uri, UriKind.Absolute, out Uri? absolute) && absolute.IsFile
            ? absolute.LocalPath
            : Uri.UnescapeDataString(uri);
        string first = repository is null ? folder : Path.Combine(folder, repository);
        for (string? at = first; at is not null; at = Path.GetDirectoryName(at))
        {
            string full = Path.Combine(at, path);
            if (File.Exists(full)) return Path.GetRelativePath(folder, full).Replace('\\', '/');
        }

        return path;
    }
}

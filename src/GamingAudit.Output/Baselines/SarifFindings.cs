using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Output.Findings;

namespace GamingAudit.Output.Baselines;

/// <summary>What a SARIF report of ours says that it found, for a baseline to accept.</summary>
internal static class SarifFindings
{
    /// <summary>
    /// The findings; those that the source suppresses are left out, as are those without a fingerprint.
    /// </summary>
    /// <exception cref="FormatException">It is no such report; one sentence.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<ReportedFinding> Read(string path)
    {
        try
        {
            using var log = JsonDocument.Parse(InputFile.ReadAllBytes(path));
            return
            [
                .. log.RootElement.GetProperty("runs").EnumerateArray()
                    .SelectMany(run => run.GetProperty("results").EnumerateArray())
                    .Where(result => !IsSuppressedInSource(result)).Select(Finding).OfType<ReportedFinding>(),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException(
                $"{path} is no SARIF report of gaming-audit: write one with --report sarif=FILE.", e);
        }
    }

    private static ReportedFinding? Finding(JsonElement result)
    {
        string rule = result.GetProperty("ruleId").GetString()!;
        if (!result.TryGetProperty("partialFingerprints", out JsonElement prints)
            || !prints.TryGetProperty(SarifKeys.Fingerprint, out JsonElement print)
            || print.GetString() is not { } fingerprint)
            return null;
        bool isAbsent = result.TryGetProperty("baselineState", out JsonElement state) && state.GetString() == "absent";
        return new ReportedFinding
        {
            Rule = rule,
            Level = ReportedLevel.Warning,
            Message = result.GetProperty("message").GetProperty("text").GetString()!,
            Subject = Subject(result),
            Place = null,
            Fingerprint = fingerprint,
            IsProven = false,
            State = isAbsent ? BaselineState.Absent : BaselineState.New,
        };
    }

    private static string Subject(JsonElement result) =>
        result.TryGetProperty("properties", out JsonElement properties)
            && properties.TryGetProperty("subject", out JsonElement subject)
            ? subject.GetString() ?? ""
            : "";

    private static bool IsSuppressedInSource(JsonElement result) =>
        result.TryGetProperty("suppressions", out JsonElement all)
        && all.EnumerateArray().Any(one => one.GetProperty("kind").GetString() == "inSource");
}

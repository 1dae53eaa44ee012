using System.Text.RegularExpressions;
using GamingAudit.Analyzers.Tests.Verification;

namespace GamingAudit.Analyzers.Tests;

/// <summary>Recall and false alarms on rows of a public data set of rewards that failed, or did not.</summary>
public sealed partial class GoodhartTests(ITestOutputHelper output)
{
    // As measured: fewer found or more alarms is a step back.
    private const int Found = 9;
    private const int Alarms = 1;

    [Fact]
    public async Task Finds_failures_and_leaves_the_well_designed_alone()
    {
        List<string> missed = [], alarms = [];
        string[] failures = Files("Failures"), wellDesigned = Files("WellDesigned");
        foreach (string path in failures)
        {
            string[] right = Rules().Match(File.ReadAllText(path)).Groups[1].Value.Split(", ");
            if (!(await Find(path)).Any(found => right.Contains(found[..6]))) missed.Add(Row(path));
        }

        foreach (string path in wellDesigned)
        {
            IReadOnlyList<string> found = await Find(path);
            if (found.Count > 0) alarms.Add($"{Row(path)}: {string.Join(", ", found)}");
        }

        output.WriteLine($"recall {failures.Length - missed.Count} of {failures.Length}, false alarms {alarms.Count} "
            + $"of {wellDesigned.Length}");
        foreach (string row in missed) output.WriteLine($"missed: {row}");
        foreach (string row in alarms) output.WriteLine($"alarm: {row}");
        Assert.Equal((20, 20), (failures.Length, wellDesigned.Length));
        Assert.True(failures.Length - missed.Count >= Found && alarms.Count <= Alarms);
    }

    private static string[] Files(string kind) =>
        [.. Directory.GetFiles(Path.Combine(Snippet.DataFolder("Goodhart"), kind)).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> Find(string path) =>
        await CorpusFile.Of(Path.GetFileName(path), await File.ReadAllTextAsync(path)).FindAsync(withFrameworks: true);

    private static string Row(string path) => Heading().Match(File.ReadAllText(path)).Groups[1].Value;

    [GeneratedRegex("// rules: (.+)")]
    private static partial Regex Rules();

    [GeneratedRegex("// row: (.+)")]
    private static partial Regex Heading();
}

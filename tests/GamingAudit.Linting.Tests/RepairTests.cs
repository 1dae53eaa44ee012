using System.Text;
using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Loading;
using GamingAudit.Linting.Repairs;
using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Findings that are mended in the files themselves.</summary>
public sealed class RepairTests
{
    private const string Two =
        """
        using UnityEngine;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;

        public class Rover : Agent
        {
            public override void OnActionReceived(ActionBuffers actions)
            {
                AddReward(1 / 3); // a comment that stays
                if (transform.position.y < -1f)
                {
                    EndEpisode();
                    AddReward(-1f);
                }
            }
        }
        """;

    [Fact]
    public async Task Mends_what_is_plain_and_leaves_the_rest_of_the_file_as_it_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Two);
        (IReadOnlyList<Repair> repairs, _) = await MendAsync(folder);
        Assert.Equal(["GA1001 at 9", "GA2001 at 13"], repairs.Select(repair => $"{repair.Rule} at {repair.Place.Line}"));
        string mended = File.ReadAllText(folder.File("Rover.cs"));
        Assert.Contains("AddReward(1f / 3); // a comment that stays", mended);
        Assert.True(mended.IndexOf("AddReward(-1f);") < mended.IndexOf("EndEpisode();"));
        Assert.Empty((await MendAsync(folder)).Repairs);
        Assert.DoesNotContain(
            (await Lint.RunAsync(folder)).Findings, finding => finding.Rule is "GA1001" or "GA2001");
    }

    [Fact]
    public async Task Mends_graders_by_fixes_that_serve_several_rules()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Grading.cs", """
            public static class Grading
            {
                public static double Score(string answer, string expected)
                {
                    if (answer.Contains(expected)) return 1;
                    return 0;
                }
            }
            """);
        (IReadOnlyList<Repair> repairs, _) = await MendAsync(folder);
        Assert.NotEmpty(repairs);
        Assert.DoesNotContain("answer.Contains", File.ReadAllText(folder.File("Grading.cs")));
        Assert.DoesNotContain(
            (await Lint.RunAsync(folder)).Findings, finding => repairs.Any(repair => repair.Rule == finding.Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_the_encoding_and_the_ends_of_lines(bool hasMark)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("Rover.cs");
        File.WriteAllText(path, Two.Replace("\n", "\r\n").Replace("stays", "bleibt, für immer"), new UTF8Encoding(hasMark));
        Assert.Equal(2, (await MendAsync(folder)).Repairs.Count);
        byte[] bytes = File.ReadAllBytes(path);
        Assert.Equal(hasMark, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        string mended = File.ReadAllText(path);
        Assert.Contains("bleibt, für immer", mended);
        Assert.DoesNotContain('\n', mended.Replace("\r\n", ""));
    }

    [Fact]
    public async Task Leaves_what_is_suppressed_and_what_was_not_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Two.Replace(
            "        AddReward(1 / 3);", "#pragma warning disable GA1001\n        AddReward(1 / 3);"));
        (IReadOnlyList<Repair> repairs, _) = await MendAsync(folder, finding => finding.Rule != "GA2001");
        Assert.Empty(repairs);
    }

    [Fact]
    public async Task Does_not_write_over_what_has_changed_since_it_was_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Two);
        (IReadOnlyList<Repair> repairs, IReadOnlyList<string> problems) =
            await MendAsync(folder, meanwhile: () => File.AppendAllText(folder.File("Rover.cs"), "// more"));
        Assert.Empty(repairs);
        Assert.Contains("has changed since it was read", Assert.Single(problems));
        Assert.EndsWith("// more", File.ReadAllText(folder.File("Rover.cs")));
    }

    private static async Task<(IReadOnlyList<Repair> Repairs, IReadOnlyList<string> Problems)> MendAsync(
        TemporaryFolder folder, Func<Finding, bool>? chosen = null, Action? meanwhile = null)
    {
        var units = new List<(SourceUnit, UnitResult)>();
        LintReport report = await Linter.RunAsync(
            [LintSource.Of(folder.Path)], "1.0.0", TestContext.Current.CancellationToken,
            onUnit: (unit, result) => units.Add((unit, result)));
        meanwhile?.Invoke();
        var problems = new List<string>();
        return (
            await Repairer.RunAsync(
                units, [.. report.Findings.Where(chosen ?? (_ => true))], problems,
                TestContext.Current.CancellationToken),
            problems);
    }
}

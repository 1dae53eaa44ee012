using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;

namespace GamingAudit.Linting.Tests;

/// <summary>Lints files that a test writes.</summary>
internal static class Lint
{
    /// <summary>An agent whose step has a reward after the end of the episode on its last line.</summary>
    public const string Flawed =
        """
        using UnityEngine;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;

        public class Rover : Agent
        {
            public override void OnActionReceived(ActionBuffers actions)
            {
                EndEpisode();
                AddReward(1f);
            }
        }
        """;

    /// <summary>The report on a folder.</summary>
    public static Task<LintReport> RunAsync(TemporaryFolder folder, params string[] below) => Linter.RunAsync(
        [.. below.DefaultIfEmpty(".").Select(path => LintSource.Of(folder.File(path)))], "1.0.0",
        TestContext.Current.CancellationToken);

    /// <summary>The report on one file.</summary>
    public static async Task<LintReport> OfAsync(string source)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Agent.cs", source);
        return await RunAsync(folder);
    }

    /// <summary>The rules that stand open, with their lines.</summary>
    public static IEnumerable<string> Rules(LintReport report) =>
        report.Open.Select(finding => $"{finding.Rule} at {finding.Place.Line}");

    /// <summary>The folder of the solution.</summary>
    public static string Repository()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "GamingAudit.sln"))) at = at.Parent;
        return at!.FullName;
    }
}

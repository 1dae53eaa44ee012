using GamingAudit.Linting.Analysis;
using GamingAudit.Linting.Reports;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Folders of files without references.</summary>
public sealed class LooseFilesTests
{
    [Fact]
    public async Task Reports_a_flaw_with_its_place()
    {
        LintReport report = await Lint.OfAsync(Lint.Flawed);
        Finding finding = Assert.Single(report.Findings);
        Assert.Equal("GA2001", finding.Rule);
        Assert.Equal(FindingLevel.Warning, finding.Level);
        Assert.Equal((10, 9, 10, 22), (
            finding.Place.Line, finding.Place.Column, finding.Place.EndLine, finding.Place.EndColumn));
        Assert.Equal(9, Assert.Single(finding.Related).Line);
        Assert.Equal(1, report.Files);
    }

    [Fact]
    public async Task Says_it_on_one_line_when_the_code_has_several()
    {
        LintReport report = await Lint.OfAsync(Lint.Flawed.Replace("AddReward(1f)", "AddReward(\n            1f)"));
        Assert.StartsWith("'AddReward( 1f)' runs after", Assert.Single(report.Findings).Message);
    }

    [Fact]
    public async Task Finds_a_grader_in_a_file_that_names_no_reward()
    {
        LintReport report = await Lint.OfAsync(
            """
            public static class Checker
            {
                public static bool Check(string answer, string expected) => answer.Contains(expected);
            }
            """);

        Assert.Equal(["GA7001 at 3"], Lint.Rules(report));
    }

    [Fact]
    public async Task Compiles_each_Unity_project_by_itself()
    {
        using var folder = new TemporaryFolder();
        // Two copies of one base class would make it ambiguous in a single compilation.
        foreach (string project in (string[])["One", "Two"])
        {
            folder.Write($"{project}/Assets/Base.cs", "public abstract class Walker : Unity.MLAgents.Agent { }");
            folder.Write($"{project}/Assets/Deep/Rover.cs", Lint.Flawed.Replace(": Agent", ": Walker"));
        }

        LintReport report = await Lint.RunAsync(folder);
        Assert.Equal(["GA2001 at 10", "GA2001 at 10"], Lint.Rules(report));
        Assert.Equal(4, report.Files);
    }

    [Fact]
    public async Task Reads_each_copy_of_a_class_by_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Shared/Walker.cs", "public abstract class Walker : Unity.MLAgents.Agent { }");
        // In one compilation the second copy's field would be that of the first, and its helper ambiguous.
        foreach (string part in (string[])["First", "Second"])
        {
            folder.Write(
                $"{part}/Rover.cs",
                $$"""
                public class Rover : Walker
                {
                    private void Fail() { AddReward(-1f); {{(part == "First" ? "" : "EndEpisode();")}} }
                    void FixedUpdate() { Fail(); AddReward(Rules.Step); }
                }
                """);
            folder.Write($"{part}/Rules.cs", "public static class Rules { public static float Step => 0.1f; }");
        }

        LintReport report = await Lint.RunAsync(folder);
        Assert.Equal(["GA2001 at 4"], Lint.Rules(report));
        Assert.EndsWith("Second/Rover.cs", Assert.Single(report.Findings).Place.Path.Replace('\\', '/'));
        Assert.Equal(5, report.Files);
        Assert.Equal(2, report.Ledgers.Count);
    }

    [Fact]
    public async Task Reads_the_parts_of_a_partial_class_together()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "Rover.cs", Lint.Flawed.Replace("class Rover", "partial class Rover").Replace("AddReward(1f)", "Pay()"));
        folder.Write("Rover.Pay.cs", "public partial class Rover { void Pay() { AddReward(1f); } }");
        Assert.Equal(["GA2001 at 10"], Lint.Rules(await Lint.RunAsync(folder)));
    }

    [Fact]
    public async Task Reads_the_whole_Unity_project_and_reports_on_what_was_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Game/ProjectSettings/ProjectVersion.txt", "m_EditorVersion: 6000.0.1f1");
        folder.Write(
            "Game/Assets/Base.cs",
            """
            public abstract class Walker : Unity.MLAgents.Agent
            {
                protected void Fail() { AddReward(-1f); EndEpisode(); }
            }
            """);
        folder.Write("Game/Assets/Other/Elsewhere.cs", Lint.Flawed);
        string asked = folder.Write(
            "Game/Assets/Agents/Digger.cs",
            """
            public class Digger : Walker
            {
                void FixedUpdate() { Fail(); AddReward(1f); }
            }
            """);
        LintReport report = await Lint.RunAsync(folder, "Game/Assets/Agents");
        Assert.Equal(asked, Assert.Single(report.Findings).Place.Path);
        Assert.Equal(1, report.Files);
        Assert.Single(report.Ledgers);
    }

    [Theory]
    [InlineData("obj/Rover.cs")]
    [InlineData("bin/Rover.cs")]
    [InlineData(".git/Rover.cs")]
    [InlineData("Samples~/Rover.cs")]
    [InlineData("Rover.g.cs")]
    public async Task Leaves_out_what_nobody_wrote(string name)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Empty.cs", "class Empty { }");
        folder.Write(name, Lint.Flawed);
        Assert.Empty((await Lint.RunAsync(folder)).Findings);
    }

    [Fact]
    public async Task Leaves_out_the_package_cache_of_Unity_and_reads_a_folder_of_the_same_name()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Game/Assets/Empty.cs", "class Empty { }");
        folder.Write("Game/Library/PackageCache/Rover.cs", Lint.Flawed);
        folder.Write("Other/Library/Rover.cs", Lint.Flawed);
        Finding finding = Assert.Single((await Lint.RunAsync(folder)).Findings);
        Assert.Contains("Other", finding.Place.Path);
    }

    [Fact]
    public async Task Reads_a_target_of_our_own_without_its_imports()
    {
        const string target =
            """
            using GamingAudit;

            public static class Rewards
            {
                public static double Share(Transition<int, int> step) => step.After / 3 + Math.Max(0, step.Before);
            }
            """;
        Assert.Equal(["GA1001 at 5"], Lint.Rules(await Lint.OfAsync(target)));
    }

    [Fact]
    public async Task Says_so_when_files_have_syntax_errors()
    {
        LintReport report = await Lint.OfAsync(Lint.Flawed + "\npublic class {");
        Assert.Equal(["GA2001 at 10"], Lint.Rules(report));
        Assert.StartsWith("Agent.cs has syntax errors", Assert.Single(report.Problems));
    }

    [Fact]
    public async Task Goes_on_without_a_file_that_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Agent.cs", Lint.Flawed);
        File.CreateSymbolicLink(folder.File("Gone.cs"), folder.File("nowhere"));
        LintReport report = await Lint.RunAsync(folder);
        Assert.Single(report.Findings);
        Assert.Contains("Gone.cs could not be read and was left out", Assert.Single(report.Problems));
    }

    [Fact]
    public async Task Gives_the_same_report_twice()
    {
        using var folder = new TemporaryFolder();
        for (int i = 0; i < 12; i++) folder.Write($"{i}/Assets/Rover.cs", Lint.Flawed);
        Assert.Equal(await JsonAsync(), await JsonAsync());

        async Task<string> JsonAsync() =>
            ReportText.Of(new LintJson(), await Lint.RunAsync(folder) with { ShowsLedgers = true });
    }
}

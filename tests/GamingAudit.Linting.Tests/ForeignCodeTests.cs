using GamingAudit.Linting.Reports;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Tests.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Code that lies in a project and is not its author's reward.</summary>
public sealed class ForeignCodeTests
{
    [Theory]
    [InlineData("Packages/com.unity.ml-agents@2.0.0/Runtime/Rover.cs", "")]
    [InlineData("Packages/my.own/Rover.cs", "")]
    [InlineData("com.unity.ml-agents/Tests/Rover.cs", "")]
    [InlineData("Assets/ML-Agents/Examples/Rover.cs", "")]
    [InlineData("Assets/ML-Agents/Examples/Crawler/Scripts/Rover.cs", "")]
    [InlineData("Assets/Framework/Rover.cs", "namespace Unity.MLAgents.Demo;\n")]
    [InlineData("Assets/ML-Agents/Scripts/Rover.cs", "namespace MLAgents;\n")]
    [InlineData("Assets/RLMatrix/Rover.cs", "namespace RLMatrix.Agents;\n")]
    [InlineData("Assets/Tests/Rover.cs", "using NUnit.Framework;\n")]
    public async Task Is_left_out_and_counted(string name, string before)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/Empty.cs", "class Empty { }");
        folder.Write(name, Source(before));
        LintReport report = await Lint.RunAsync(folder);
        Assert.Empty(report.Findings);
        Assert.Empty(report.Ledgers);
        Assert.Equal(1, report.Files);
        Assert.Equal(1, Assert.Single(report.LeftOut!).Value);
        Assert.Contains("Left out: 1 file of ", ReportText.Of(new LintText(), report), StringComparison.Ordinal);
        LintReport all = await Linter.RunAsync(
            [LintSource.Of(folder.File("."))], "1.0.0", TestContext.Current.CancellationToken, readsAll: true);
        Assert.Single(all.Findings);
        Assert.Null(all.LeftOut);
    }

    [Fact]
    public async Task Is_read_when_it_stands_beside_the_examples_of_a_framework()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/ML-Agents/Examples/CarChase/Scripts/Rover.cs", Source(""));
        Assert.Single((await Lint.RunAsync(folder)).Findings);
    }

    [Fact]
    public async Task Is_read_when_its_file_is_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/Tests/Rover.cs", Source("using NUnit.Framework;\n"));
        Assert.Single((await Lint.RunAsync(folder, "Assets/Tests/Rover.cs")).Findings);
    }

    [Fact]
    public async Task Is_read_when_a_test_audits_a_target()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/Tests/Rover.cs", Source("using NUnit.Framework;\n// AuditTarget\n"));
        Assert.Single((await Lint.RunAsync(folder)).Findings);
    }

    [Fact]
    public async Task Counts_what_was_generated()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Empty.cs", "class Empty { }");
        folder.Write("Rover.g.cs", Lint.Flawed);
        Assert.Equal("generated code", Assert.Single((await Lint.RunAsync(folder)).LeftOut!).Key);
    }

    private static string Source(string before) => before.StartsWith("namespace", StringComparison.Ordinal)
        ? Lint.Flawed.Replace("public class", before + "public class")
        : before + Lint.Flawed;
}

using GamingAudit.Linting.Reports;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Projects that do not compile: no findings in them say nothing.</summary>
public sealed class BrokenProjectTests
{
    [Theory]
    [InlineData("class Fine { }", 0)]
    [InlineData("class Broken { Missing field; }", 3)]
    public async Task Are_inconclusive(string source, int expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Directory.Build.props", "<Project />");
        folder.Write(
            "Game.csproj",
            """
            <Project>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>
            """);
        folder.Write("Code.cs", source);
        LintReport report = await Lint.RunAsync(folder, "Game.csproj");
        Assert.Equal(expected, (int)LintConclusion.Of(report).ExitCode);
        if (expected == 0) return;
        Assert.Contains("does not compile (1 error: ", Assert.Single(report.Problems), StringComparison.Ordinal);
    }
}

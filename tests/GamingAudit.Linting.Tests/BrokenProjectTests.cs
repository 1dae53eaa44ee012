using GamingAudit.Linting.Reports;
using GamingAudit.Output.Reports;

namespace GamingAudit.Linting.Tests;

/// <summary>Projects that do not compile: no findings in them say nothing.</summary>
public sealed class BrokenProjectTests
{
    [Theory]
    [InlineData("class Fine { }", ExitCode.Clean)]
    [InlineData("class Broken { Missing field; }", ExitCode.Inconclusive)]
    public async Task Are_inconclusive(string source, ExitCode expected)
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
        Assert.Equal(expected, LintConclusion.Of(report).ExitCode);
        if (expected == ExitCode.Clean) return;
        Assert.Contains("does not compile (1 error: ", Assert.Single(report.Problems), StringComparison.Ordinal);
    }
}

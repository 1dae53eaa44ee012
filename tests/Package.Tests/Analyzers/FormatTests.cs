using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

[Collection(typeof(FreshProjectsCollection))]
public sealed class FormatTests(FreshProjects fresh)
{
    [Fact]
    public async Task Dotnet_format_applies_the_fixes()
    {
        BuiltProject formatted = fresh[FlawedAgent.Formatted];
        (await formatted.Dotnet(
            "format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "GA1001", "GA1002", "GA2001"))
            .Expect();
        Assert.Contains(
            FlawedAgent.Repaired, formatted.Read("Runner.cs").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string output = (await formatted.Dotnet("build", "--no-restore")).Expect().Output;
        Assert.DoesNotContain(": warning GA", output, StringComparison.Ordinal);
    }
}

using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Analyzers;

public sealed class FormatTests(LocalFeed feed)
{
    [Fact]
    public async Task Dotnet_format_applies_the_fixes()
    {
        using Consumer consumer = await FlawedAgent.Create(feed);
        (await consumer.Dotnet("restore")).Expect();
        (await consumer.Dotnet(
            "format", "analyzers", "--no-restore", "--severity", "info", "--diagnostics", "GA1001", "GA1002", "GA2001"))
            .Expect();
        Assert.Contains(
            FlawedAgent.Repaired, consumer.Read("Runner.cs").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string output = (await consumer.Dotnet("build", "--no-incremental")).Expect().Output;
        Assert.DoesNotContain(": warning GA", output, StringComparison.Ordinal);
    }
}

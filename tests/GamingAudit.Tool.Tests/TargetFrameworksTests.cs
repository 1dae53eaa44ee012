using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Tests;

public sealed class TargetFrameworksTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("net10.0", "net10.0")]
    [InlineData("netstandard2.0; net9.0;net10.0", "net9.0")]
    [InlineData("net48;net8.0-windows", "net8.0-windows")]
    [InlineData("net48;netstandard2.1", "netstandard2.1")]
    [InlineData("net48", "net48")]
    public void Prefers_what_runs_here(string frameworks, string? preferred) =>
        Assert.Equal(preferred, TargetFrameworks.Preferred(frameworks));
}

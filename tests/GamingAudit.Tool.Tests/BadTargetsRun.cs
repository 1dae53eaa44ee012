namespace GamingAudit.Tool.Tests;

/// <summary>One audit of all bad targets that end, for many tests to look at.</summary>
public sealed class BadTargetsRun : IAsyncLifetime
{
    /// <summary>Every target of the assembly but those to interrupt.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "sound", "gamed", "misdeclared", "gamed-by-term", "proxy-throws", "spoils",
        "unspoiled", "proxy-huge", "proxy-nan", "proxy-infinite", "true-throws",
        "proxy-changes", "never-returns", "stack-overflow", "exits", "crashes-once", "prints", "no-actions",
        "Declarations.HorizonZero", "no-legal-action", "duplicate", "Declarations.NoTarget",
        "Declarations.Throws", "Declarations.Null", "several-a", "several-b", "talkative",
    ];

    internal ToolResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        string[] targets = [.. Names.SelectMany(name => new[] { "--target", name })];
        Result = await ToolProcess.RunAsync(
            folder.Path, ["audit", Fixture.BadTargets, "--format", "json", "--call-timeout", "1", .. targets]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

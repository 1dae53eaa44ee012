using GamingAudit.Tool.Tests;

[assembly: AssemblyFixture(typeof(GamedWitness))]

namespace GamingAudit.Tool.Tests;

/// <summary>The exact solver's witness of the target "gamed": found by one audit, for many tests to play.</summary>
public sealed class GamedWitness : IAsyncLifetime
{
    private const string Folder = ".gaming-audit/witnesses";
    private string json = "";

    /// <summary>Where it lies in a folder of a test.</summary>
    public const string Path = $"{Folder}/gamed.json";

    public async ValueTask InitializeAsync()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.BadTargets, "--target", "gamed", "--adversary", "exact");
        Assert.Equal(2, result.ExitCode);
        json = await File.ReadAllTextAsync(folder.File(Path), TestContext.Current.CancellationToken);
    }

    /// <summary>A folder as the audit leaves it, but for the name of the witness's file.</summary>
    internal TemporaryFolder Audited(string name = "gamed")
    {
        var folder = new TemporaryFolder();
        folder.Write($"{Folder}/{name}.json", json);
        return folder;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

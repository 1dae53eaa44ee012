namespace GamingAudit.Tool.Tests;

/// <summary>The test that is exported of a witness, once for all who compile it.</summary>
public sealed class ExportedTest(GamedWitness gamed) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = gamed.Audited();

    /// <summary>The path of its source.</summary>
    public string Path => folder.File("GamedWitnessTest.cs");

    public async ValueTask InitializeAsync()
    {
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "export-test", GamedWitness.Path, "--source", Fixture.BadTargets);
        Assert.Equal(0, result.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

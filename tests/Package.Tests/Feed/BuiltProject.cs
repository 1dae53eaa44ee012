namespace GamingAudit.Package.Tests.Feed;

/// <summary>What became of a fresh project.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Succeeded">Whether it was built.</param>
/// <param name="Output">What MSBuild said of it.</param>
public sealed record BuiltProject(string Folder, bool Succeeded, string Output)
{
    /// <summary>It, or a failure that shows all that was said where it ended otherwise.</summary>
    public BuiltProject Expect(bool succeeded = true)
    {
        Assert.True(Succeeded == succeeded, $"{Folder} was {(Succeeded ? "built" : "not built")}:\n{Output}");
        return this;
    }

    /// <summary>Reads a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs <c>dotnet</c> in its folder.</summary>
    public Task<CommandResult> Dotnet(params string[] arguments) => DotnetCommand.Run(Folder, arguments);
}

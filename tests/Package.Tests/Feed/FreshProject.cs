namespace GamingAudit.Package.Tests.Feed;

/// <summary>A project in a folder of its own, as somebody writes it.</summary>
/// <param name="Name">Of its folder.</param>
/// <param name="Files">Their paths in the folder and their text, the project's first.</param>
public sealed record FreshProject(string Name, IReadOnlyList<(string Path, string Text)> Files)
{
    /// <summary>False where a test wants it restored alone.</summary>
    public bool IsBuilt { get; init; } = true;

    /// <summary>The project's file, from the folder in which all of them lie.</summary>
    public string File => Path.Combine(Name, Files[0].Path);
}

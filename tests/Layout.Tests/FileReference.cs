namespace Layout.Tests;

/// <summary>One file names what another declares.</summary>
/// <param name="From">The file that names, relative to its project, with forward slashes.</param>
/// <param name="To">The file that declares.</param>
/// <param name="Type">The type that is named, or whose member is.</param>
internal sealed record FileReference(string From, string To, string Type)
{
    public override string ToString() => $"{From} names {Type} of {To}";
}

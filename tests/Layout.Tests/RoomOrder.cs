using System.Text.RegularExpressions;

namespace Layout.Tests;

/// <summary>What the maps say: the projects in their order, each with its rooms in theirs.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Rooms">Its folders; a room uses only rooms before it. Files that lie in no folder come last.</param>
internal sealed partial record RoomOrder(string Project, IReadOnlyList<string> Rooms)
{
    /// <summary>The projects of all maps.</summary>
    public static IReadOnlyList<RoomOrder> All { get; } = [.. Repository.Maps.SelectMany(map => Read(Section(
        File.ReadAllText(Path.Combine(Repository.Root, map)), "Order of the rooms")))];

    /// <summary>Sets of files that are one idea and so may name each other, by project; from all maps.</summary>
    public static ILookup<string, string> OneIdea { get; } = Repository.Maps
        .SelectMany(map => OneIdeaLine().Matches(Section(
            File.ReadAllText(Path.Combine(Repository.Root, map)), "Files that are one idea")))
        .ToLookup(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>The lines <c>* `Project`: Room, Room</c> of a text.</summary>
    public static IReadOnlyList<RoomOrder> Read(string text) =>
    [
        .. ProjectLine().Matches(text).Select(match => new RoomOrder(
            match.Groups[1].Value,
            match.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))),
    ];

    // The lines below a heading, up to the next; those that go on indented are joined.
    private static string Section(string page, string heading)
    {
        int start = page.IndexOf($"## {heading}\n", StringComparison.Ordinal);
        if (start < 0) return "";
        int end = page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return page[start..(end < 0 ? page.Length : end)].Replace("\n  ", " ");
    }

    [GeneratedRegex(@"^\* `([\w.]+)`:?([^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex ProjectLine();

    [GeneratedRegex(@"^\* `([\w.]+)`: ([^\n]*?) \(", RegexOptions.Multiline)]
    private static partial Regex OneIdeaLine();
}

namespace Layout.Tests;

/// <summary>What the references between files say of their folders.</summary>
internal static class Folders
{
    /// <summary>The name of the room that holds a project's own files, which lie in no folder.</summary>
    public const string Root = "(root)";

    /// <summary>The first folder of a file.</summary>
    public static string RoomOf(string file) => file.Contains('/') ? file[..file.IndexOf('/')] : Root;

    /// <summary>References to a room that stands later in the order; the root stands last.</summary>
    public static IReadOnlyList<FileReference> Upwards(
        IEnumerable<FileReference> references, IReadOnlyList<string> order)
    {
        Dictionary<string, int> ranks = order.Append(Root).Index().ToDictionary(room => room.Item, room => room.Index);
        return [.. references.Where(reference => ranks[RoomOf(reference.To)] > ranks[RoomOf(reference.From)])];
    }

    /// <summary>
    /// Circles of the folders that lie side by side, at every depth; the files of a folder itself are one of them.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> CirclesOf(IEnumerable<FileReference> references) =>
        Circles.Of(references.Select(Sides).Where(sides => sides.From != sides.To));

    // The two folders, in the deepest one that holds both files, through which the reference goes.
    private static (string From, string To) Sides(FileReference reference)
    {
        string[] from = reference.From.Split('/');
        string[] to = reference.To.Split('/');
        int shared = from[..^1].Zip(to[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return (Side(from, shared), Side(to, shared));
    }

    private static string Side(string[] path, int shared) => shared < path.Length - 1
        ? string.Join('/', path[..(shared + 1)])
        : string.Join('/', path[..shared].Append("*"));
}

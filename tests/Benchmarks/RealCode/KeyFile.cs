namespace GamingAudit.Benchmarks.RealCode;

/// <summary>Reads a key: tab-separated, its columns named by the first line; README.md says what they mean.</summary>
internal static class KeyFile
{
    public const string Name = "key.tsv";

    private const string None = "-";

    public static IReadOnlyList<KeyRow> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Row(line.Split('\t'), columns))];
    }

    private static KeyRow Row(string[] cells, string[] columns)
    {
        string repository = Cell("repo");
        (int first, int last) = Lines(Cell("line"));
        return new KeyRow(
            Path(Cell("file")), first, last, Cell("kind"), Cell("category"), Cell("rules").Split('|').ToHashSet())
        {
            Also = [.. Cell("also").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(place => place != None).Select(Other)],
        };

        // 12, 12-18 or Other.cs:12.
        (string File, int First, int Last) Other(string place)
        {
            int colon = place.LastIndexOf(':');
            (int from, int to) = Lines(place[(colon + 1)..]);
            return (Path(colon < 0 ? Cell("file") : place[..colon]), from, to);
        }

        string Path(string file) => (repository.Length > 0 ? repository + "/" : "") + file;

        string Cell(string name) =>
            Array.IndexOf(columns, name) is >= 0 and var at && at < cells.Length ? cells[at] : "";
    }

    private static (int First, int Last) Lines(string range)
    {
        string[] ends = range.Split('-');
        return (int.Parse(ends[0]), int.Parse(ends[^1]));
    }
}

namespace GamingAudit.Benchmarks.RealCode;

/// <summary>Reads a key: tab-separated, its columns named by the first line; README.md says what they mean.</summary>
internal static class KeyFile
{
    public const string Name = "key.tsv";

    public static IReadOnlyList<KeyRow> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => Row(line.Split('\t'), columns))];
    }

    private static KeyRow Row(string[] cells, string[] columns)
    {
        string repository = Cell("repo");
        string[] range = Cell("line").Split('-');
        return new KeyRow(
            (repository.Length > 0 ? repository + "/" : "") + Cell("file"), int.Parse(range[0]), int.Parse(range[^1]),
            Cell("kind"), Cell("category"), Cell("rules").Split('|').ToHashSet());

        string Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var at && at < cells.Length ? cells[at] : "";
    }
}

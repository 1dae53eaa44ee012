using System.Text.RegularExpressions;

namespace GamingAudit.Benchmarks.RealCode;

/// <summary>Writes the corpus of the analyzers' tests as a repository with its key, for any tool to be scored on.</summary>
internal static partial class CorpusKey
{
    private const string Repository = "corpus";

    public static void Write(string folder)
    {
        string corpus = Path.Combine(AppContext.BaseDirectory, "Corpus");
        List<string> rows = ["repo\tfile\tline\tkind\tcategory\trules\twhy"];
        foreach (string path in Directory.GetFiles(corpus, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(corpus, Path.ChangeExtension(path, null)).Replace('\\', '/');
            // A project of its own, since names of types come back from file to file.
            string file = $"{name}/Assets/{Path.GetFileName(path)}";
            string source = File.ReadAllText(path);
            string copy = Path.Combine(folder, Repository, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, source);
            (int Line, string[] Rules)[] expected = [.. Expected(source)];
            foreach ((int line, string[] rules) in expected)
            {
                foreach (string rule in rules)
                    rows.Add($"{Repository}\t{file}\t{line}\tcertain\t{rule}\t{rule}\tby the corpus");
            }

            if (expected.Length == 0) rows.Add($"{Repository}\t{file}\t0\tsilent\tsound\tany\tby the corpus");
        }

        File.WriteAllLines(Path.Combine(folder, KeyFile.Name), rows);
    }

    private static IEnumerable<(int Line, string[] Rules)> Expected(string source) =>
        source.ReplaceLineEndings("\n").Split('\n').Index()
            .Select(line => (Line: line.Index + 1, Match: Expectation().Match(line.Item)))
            .Where(line => line.Match.Success)
            .Select(line => (line.Line, line.Match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)));

    [GeneratedRegex(@"// expect: (.+)$")]
    private static partial Regex Expectation();
}

using System.Collections.Concurrent;

namespace GamingAudit.Benchmarks.RealCode;

/// <summary><c>gaming-audit lint</c>, or what another tool wrote, against a key of real code.</summary>
internal static class RealCodeBenchmark
{
    // Each is a process that uses several threads itself.
    private const int AtOnce = 2;

    /// <summary>Scores the tool on each repository in a folder, linted by itself.</summary>
    public static int Run(string folder)
    {
        folder = Path.GetFullPath(folder);
        string key = Path.Combine(folder, KeyFile.Name);
        if (!File.Exists(key)) return Refuse($"{folder} holds no {KeyFile.Name}.");
        string tool = Path.Combine(AppContext.BaseDirectory, "gaming-audit.dll");
        var found = new ConcurrentBag<FoundPlace>();
        var failures = new ConcurrentBag<string>();
        IEnumerable<string> repositories = Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)!)
            .Where(name => name != KeyFile.Name && !name.StartsWith('.'));
        Parallel.ForEach(repositories, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, repository =>
        {
            string report = Path.GetTempFileName();
            try
            {
                ProcessRun run = ProcessRun.Of(
                    "exec", tool, "lint", Path.Combine(folder, repository), "--format", "sarif", "--output", report,
                    "--fail-on", "none");
                string text = File.ReadAllText(report);
                if (text.Length == 0) failures.Add($"{repository}: exit code {run.ExitCode}: {run.Output.Trim()}");
                else foreach (FoundPlace place in SarifFile.Read(text, folder, repository)) found.Add(place);
            }
            finally
            {
                File.Delete(report);
            }
        });
        new Score(KeyFile.Read(key), found).Print(Console.Out);
        foreach (string failure in failures.Order(StringComparer.Ordinal)) Console.WriteLine(failure);
        return failures.IsEmpty ? 0 : 1;
    }

    /// <summary>Scores a SARIF file that some tool wrote of a folder.</summary>
    public static int Run(string folder, string sarif)
    {
        folder = Path.GetFullPath(folder);
        IReadOnlyList<KeyRow> key = KeyFile.Read(Path.Combine(folder, KeyFile.Name));
        new Score(key, SarifFile.Read(File.ReadAllText(sarif), folder, repository: null)).Print(Console.Out);
        return 0;
    }

    /// <summary>Scores the tool on the corpus.</summary>
    public static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("gaming-audit-bench-").FullName;
        try
        {
            CorpusKey.Write(folder);
            return Run(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return 1;
    }
}

using System.Text;

namespace GamingAudit.Graders.Calls;

/// <summary>
/// An answer that is a folder: each file begins with a line of three equals signs and its name, and goes on until the
/// next such line.
/// </summary>
public static class CodeBundle
{
    private const string Mark = "=== ";

    /// <summary>The files of an answer; text before the first mark belongs to none.</summary>
    public static IReadOnlyList<(string Name, string Content)> Read(string answer)
    {
        var files = new List<(string, string)>();
        string? name = null;
        var content = new StringBuilder();
        foreach (string line in answer.Split('\n'))
        {
            if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                content.Append(line).Append('\n');
                continue;
            }
            End();
            name = line[Mark.Length..].Trim();
        }
        End();
        return files;

        void End()
        {
            if (name is { Length: > 0 }) files.Add((name, content.ToString().TrimEnd('\n')));
            content.Clear();
        }
    }

    /// <summary>The answer that these files are.</summary>
    public static string Write(params (string Name, string Content)[] files) =>
        string.Concat(files.Select(file => $"{Mark}{file.Name}\n{file.Content}\n"));

    /// <summary>Writes the files of an answer into a fresh folder, grades it, and deletes it.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="start">What lies in the folder before the answer does.</param>
    /// <param name="grade">Grades the folder of a path.</param>
    internal static double Graded(string answer, string start, Func<string, double> grade)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("graded-");
        try
        {
            foreach ((string name, string content) in Read(start).Concat(Read(answer)))
                if (Inside(folder.FullName, name) is { } path)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllText(path, content);
                }
            return grade(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A search makes names of all kinds; what would leave the folder, or is no name of a file, is left out.
    private static string? Inside(string folder, string name)
    {
        if (name.Any(letter => char.IsControl(letter)) || name.EndsWith('/') || name.Length > 200) return null;
        string path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Directory.Exists(path) && !name.Contains("..", StringComparison.Ordinal)
            && !name.Split('/').SkipLast(1).Any(part => File.Exists(Path.Combine(folder, part)))
                ? path
                : null;
    }
}

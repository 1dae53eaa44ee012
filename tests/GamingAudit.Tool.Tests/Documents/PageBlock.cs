namespace GamingAudit.Tool.Tests.Documents;

/// <summary>A fenced block of a page.</summary>
/// <param name="Page">The page, from the root of the repository.</param>
/// <param name="Line">The line of its fence.</param>
/// <param name="Language">What it is written in; empty where the fence does not say.</param>
/// <param name="Word">Why it is not run; empty where it is.</param>
/// <param name="Text">What is in it.</param>
internal sealed record PageBlock(string Page, int Line, string Language, string Word, string Text)
{
    private const string Prompt = "$ ";

    /// <summary>The commands of a block of them, each after a prompt where what they print is shown too.</summary>
    public IEnumerable<string> Commands
    {
        get
        {
            string[] lines = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return lines.Any(line => line.StartsWith(Prompt, StringComparison.Ordinal))
                ? lines.Where(line => line.StartsWith(Prompt, StringComparison.Ordinal)).Select(line => line[2..])
                : lines;
        }
    }

    /// <summary>Where it is, for messages.</summary>
    public string Place => $"{Page}({Line})";

    /// <summary>The blocks of a page.</summary>
    /// <param name="root">The root of the repository.</param>
    /// <param name="page">The page, from there.</param>
    public static IEnumerable<PageBlock> Of(string root, string page)
    {
        string[] lines = File.ReadAllLines(Path.Combine(root, page));
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            int end = Array.FindIndex(lines, i + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            string[] said = lines[i][3..].Trim().Split(' ', 2);
            yield return new PageBlock(
                page, i + 1, said[0], said.ElementAtOrDefault(1) ?? "", string.Join('\n', lines[(i + 1)..end]));
            i = end;
        }
    }

    /// <summary>The words of a command line.</summary>
    public static string[] Words(string command)
    {
        var words = new List<string>();
        foreach ((int index, string part) in command.Split('"').Index())
        {
            if (index % 2 == 1) words.Add(part);
            else words.AddRange(part.Split(" #")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return [.. words];
    }
}

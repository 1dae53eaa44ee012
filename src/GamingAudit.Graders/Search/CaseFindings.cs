using GamingAudit.Graders.Cases;

namespace GamingAudit.Graders.Search;

/// <summary>What a search knows of one task.</summary>
internal sealed class CaseFindings(GraderCase task)
{
    /// <summary>Of less than this nothing is made.</summary>
    public const double Margin = 1e-6;

    private readonly HashSet<string> known = [];

    /// <summary>The task.</summary>
    public GraderCase Task => task;

    /// <summary>Right answers.</summary>
    public List<Given> Right { get; } = [];

    /// <summary>Wrong answers that somebody gives who tried.</summary>
    public List<Given> Slips { get; } = [];

    /// <summary>Wrong answers that nobody gives who tries.</summary>
    public List<Given> Tricks { get; } = [];

    /// <summary>What somebody is paid who solves a share of such tasks.</summary>
    public double Honest { get; set; }

    /// <summary>The most that a right answer is paid.</summary>
    public double MostForRight => Right.Where(given => given.Grade.IsFine)
        .Select(given => given.Grade.Score).DefaultIfEmpty(1).Max();

    /// <summary>Tricks that pay more than trying does.</summary>
    public IEnumerable<Given> Paying =>
        Tricks.Where(given => given.Grade.IsFine && given.Grade.Score > Honest + Margin);

    /// <summary>
    /// True where a text was not met before and somebody can send it: half of a surrogate pair has no bytes.
    /// </summary>
    public bool Meet(string text) => IsWhole(text) && known.Add(text);

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }
}

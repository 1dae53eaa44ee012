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

    /// <summary>True where a text was not met before.</summary>
    public bool Meet(string text) => known.Add(text);
}

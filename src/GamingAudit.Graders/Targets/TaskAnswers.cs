using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Search;

namespace GamingAudit.Graders.Targets;

/// <summary>The answers to a task that an audit plays.</summary>
/// <param name="Task">The task.</param>
/// <param name="Right">Right answers in their forms.</param>
/// <param name="Slips">Wrong answers of somebody who tries.</param>
/// <param name="Tricks">Wrong answers of somebody who does not.</param>
internal sealed record TaskAnswers(
    GraderCase Task, IReadOnlyList<Given> Right, IReadOnlyList<Given> Slips, IReadOnlyList<Given> Tricks)
{
    private const int MostFound = 16;
    private static readonly string[] Searching = ["dictionary", "grammar", "mutation", "length"];

    /// <summary>
    /// All of the corpus, and the best of what was found. Beside an exploit what is broken is a problem of its own;
    /// without one it is what keeps the grader from being measured.
    /// </summary>
    /// <exception cref="GraderProblemException">No answer is right.</exception>
    public static TaskAnswers Of(CaseFindings findings, bool keepsBroken)
    {
        HashSet<Given> found = [.. findings.Paying
            .OrderByDescending(given => given.Grade.Score).ThenBy(given => given.Text.Length)
            .ThenBy(given => given.Text, StringComparer.Ordinal).Take(MostFound)];
        Given[] tricks = [.. findings.Tricks
            .Where(given => found.Contains(given) || !given.Grade.IsFine || !Searching.Contains(given.Family))
            .Where(Keeps)
            .OrderBy(given => given.Text.Length).ThenBy(given => given.Text, StringComparer.Ordinal)];
        if (!findings.Right.Any(Keeps))
            throw new GraderProblemException(
                $"No answer to the task {Visible.Of(findings.Task.Prompt)} is right by the truth, so there is nothing "
                + "to compare with.");
        return new TaskAnswers(
            findings.Task, [.. findings.Right.Where(Keeps)], [.. findings.Slips.Where(Keeps)], tricks);

        bool Keeps(Given given) => keepsBroken || given.Grade.IsFine;
    }

    /// <summary>Answers of somebody who tries.</summary>
    public int Attempts => Right.Count + Slips.Count;

    /// <summary>All answers in the order of their numbers.</summary>
    public IEnumerable<Given> All => Right.Concat(Slips).Concat(Tricks);

    /// <summary>An answer by its number: right ones, slips, tricks.</summary>
    public Given this[int number] => number < Right.Count ? Right[number]
        : number < Attempts ? Slips[number - Right.Count]
        : Tricks[number - Attempts];
}

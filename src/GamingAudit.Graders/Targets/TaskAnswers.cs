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
    /// <summary>Answers of somebody who tries.</summary>
    public int Attempts => Right.Count + Slips.Count;

    /// <summary>All answers in the order of their numbers.</summary>
    public IEnumerable<Given> All => Right.Concat(Slips).Concat(Tricks);

    /// <summary>An answer by its number: right ones, slips, tricks.</summary>
    public Given this[int number] => number < Right.Count ? Right[number]
        : number < Attempts ? Slips[number - Right.Count]
        : Tricks[number - Attempts];
}

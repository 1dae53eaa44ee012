using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Targets;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>Judges that are shown two answers and say which is better.</summary>
public static class PairwiseJudge
{
    private const double Undecided = 0.5;

    /// <summary>
    /// A judge of pairs under audit: an answer is paid what the judge gives it beside the reference, whichever of the
    /// two stands first more favourably. Beside the verdict the audit says where the judge prefers a place to an answer.
    /// </summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="prefersFirst">
    /// How much the judge prefers the first of two answers to a task: 1 for the first, 0 for the second.
    /// </param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget Create(
        string name, Func<GraderCase, string, string, double> prefersFirst, IEnumerable<GraderCase> cases)
    {
        ArgumentNullException.ThrowIfNull(prefersFirst);
        GraderCase[] tasks = [.. cases];
        return new GraderTarget(name, (Grade, prefersFirst), (StrictTruth.Score, (Grader)StrictTruth.Score), tasks)
        {
            Probes = () => Swapped(tasks, prefersFirst),
        };

        double Grade(GraderCase task, string answer) =>
            Math.Max(prefersFirst(task, answer, task.Reference), 1 - prefersFirst(task, task.Reference, answer));
    }

    private static IEnumerable<TargetProblem> Swapped(
        GraderCase[] tasks, Func<GraderCase, string, string, double> prefersFirst)
    {
        int first = 0, second = 0;
        foreach (GraderCase task in tasks)
        {
            string wrong = Answers.Other(task.Reference, 1);
            double before = prefersFirst(task, wrong, task.Reference), after = prefersFirst(task, task.Reference, wrong);
            if (before > Undecided && after > Undecided) first++;
            if (before < Undecided && after < Undecided) second++;
        }
        if (first + second > 0)
            yield return new TargetProblem(
                ProblemKind.OrderDecides,
                $"the judge prefers the {(first >= second ? "first" : "second")} of two answers, whichever that is, in "
                + $"{Math.Max(first, second)} of {tasks.Length} tasks");
    }
}

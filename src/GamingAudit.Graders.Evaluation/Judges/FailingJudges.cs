using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using Microsoft.Extensions.AI.Evaluation;

namespace GamingAudit.Graders.Evaluation.Judges;

/// <summary>What an evaluator makes of a judge that fails: an error is no pass.</summary>
internal static class FailingJudges
{
    private static readonly (string What, Func<string, string> Reply)[] All =
    [
        ("throws", _ => throw new InvalidOperationException("The judge is not there.")),
        ("replies nothing", _ => ""),
        ("replies that it cannot say", _ => "I am sorry, but I cannot assist with that."),
    ];

    /// <summary>A problem for each way of failing that pays a wrong answer.</summary>
    /// <param name="tasks">The tasks.</param>
    /// <param name="grade">Grades an answer with a judge.</param>
    public static IEnumerable<TargetProblem> Passed(
        IReadOnlyList<GraderCase> tasks, Func<GraderCase, string, ChatConfiguration, double> grade)
    {
        foreach ((string what, Func<string, string> reply) in All)
        {
            var asked = new ScriptedJudge(reply);
            GraderCase task = tasks[0];
            string wrong = Answers.Other(task.Reference, 1);
            if (Paid(task, wrong) is > 0 and var paid)
                yield return new TargetProblem(
                    ProblemKind.FailurePays,
                    FormattableString.Invariant($"{Visible.Of(wrong)} is paid {paid:G4} when the judge {what}"));

            double Paid(GraderCase task, string answer)
            {
                try
                {
                    return grade(task, answer, new ChatConfiguration(asked));
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    // It tells whoever asked, as it should.
                    return 0;
                }
            }
        }
    }
}

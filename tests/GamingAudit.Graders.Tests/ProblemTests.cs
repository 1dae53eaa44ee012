using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Targets;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Tests;

public sealed class ProblemTests
{
    private static readonly GraderCase[] Tasks = [new("What is 6 times 7?", "42")];

    [Fact]
    public void A_grader_that_throws_is_at_fault_and_the_answer_is_named()
    {
        AuditResult result = Audit((task, answer) =>
            answer.Contains('\u200b') ? throw new FormatException("odd") : StrictTruth.Score(task, answer));

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("FormatException: odd", result.Fault!.Message);
        Assert.Contains("\\u200b", result.Fault.Message);
    }

    [Fact]
    public void A_score_that_is_no_number_is_a_fault() => Assert.Contains("gave NaN", Audit((task, answer) =>
        answer.Length == 0 ? double.NaN : StrictTruth.Score(task, answer)).Fault!.Message);

    [Fact]
    public void A_call_that_never_comes_back_is_a_fault()
    {
        using var never = new ManualResetEventSlim();
        AuditResult result = Audits.Of(GraderTarget.CreateForTasks("hangs", (task, answer) =>
        {
            if (answer.Length > 10_000) never.Wait();
            return StrictTruth.Score(task, answer);
        }, Tasks) with
        { Calls = 400, Limit = TimeSpan.FromSeconds(0.5) });

        Assert.Contains("did not come back within 0.5 s", result.Fault!.Message);
        never.Set();
    }

    [Fact]
    public void A_grader_that_changes_its_mind_is_at_fault()
    {
        int asked = 0;
        AuditResult result = Audit((task, answer) => StrictTruth.Score(task, answer) * (1 + (asked++ % 7)) / 8);

        Assert.Contains("and when asked again", result.Fault!.Message);
    }

    [Fact]
    public void An_exploit_comes_before_a_fault_which_is_noted()
    {
        AuditResult result = Audit((_, answer) =>
            answer.Length == 0 ? throw new FormatException("empty") : answer.Contains("42") ? 1 : 0);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Contains(result.Problems, problem => problem.Kind == ProblemKind.Threw
            && problem.Message.Contains("FormatException: empty"));
    }

    [Fact]
    public void A_score_out_of_range_is_noted()
    {
        AuditResult result = Audit((task, answer) => 5 * StrictTruth.Score(task, answer));

        Assert.Equal(Verdict.NothingFound, result.Verdict);
        Assert.Contains(result.Problems, problem => problem.Kind == ProblemKind.OutOfRange
            && problem.Message.Contains("outside of 0 to 1, such as 5"));
    }

    [Fact]
    public void What_is_wrong_beside_an_exploit_is_told_by_its_kind()
    {
        int asked = 0;
        AuditResult result = Audit((task, answer) => answer.Length switch
        {
            0 => throw new FormatException("empty"),
            1 => double.NaN,
            2 => asked++,
            _ when answer.Contains("{") => 7,
            _ => answer.Contains(task.Reference) ? 1 : 0,
        });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Equal(
            [ProblemKind.Unrepeatable, ProblemKind.Threw, ProblemKind.NotFinite, ProblemKind.OutOfRange],
            result.Problems.Select(problem => problem.Kind).Where(kind => kind != ProblemKind.RejectsRight));
    }

    [Fact]
    public void A_fault_keeps_what_else_is_wrong()
    {
        AuditResult result = Audit((task, answer) => answer.Length switch
        {
            0 => throw new FormatException("empty"),
            1 => double.NaN,
            _ => StrictTruth.Score(task, answer),
        });

        Assert.NotNull(result.Fault);
        Assert.Contains(result.Problems, problem => problem.Kind == ProblemKind.Threw);
        Assert.Contains(result.Problems, problem => problem.Kind == ProblemKind.NotFinite);
    }

    [Fact]
    public void An_impossible_reference_shows_what_is_accepted_without_it()
    {
        AuditResult result = Audits.Of(GraderTarget.CreateForTasks(
            "stars", (task, answer) => answer.Contains(task.Reference) || answer.Count(c => c == '*') > 4 ? 1 : 0,
            [.. Tasks.Select(task => task.Impossible())]) with
        { Calls = 400 });

        Assert.Equal(Verdict.Gamed, result.Verdict);
    }

    [Fact]
    public void The_same_search_finds_the_same()
    {
        GraderTarget target = GraderTarget.CreateForTasks("same", (_, answer) => Math.Min(1, answer.Length / 50.0), Tasks);

        Assert.Equal(
            (target with { Calls = 900 }).Search().Findings[0].Tricks.Select(given => given.Text),
            (target with { Calls = 900 }).Search().Findings[0].Tricks.Select(given => given.Text));
    }

    [Fact]
    public void A_search_keeps_to_its_budget()
    {
        int calls = 0;
        _ = (GraderTarget.CreateForTasks("counted", (task, answer) =>
        {
            calls++;
            return StrictTruth.Score(task, answer);
        }, Tasks) with
        { Calls = 500 }).Search();

        Assert.InRange(calls, 200, 520);
    }

    private static AuditResult Audit(Grader grader) =>
        Audits.Of(GraderTarget.CreateForTasks("grader", grader, Tasks) with { Calls = 400 });
}

using System.Reflection;
using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Search;

namespace GamingAudit.Graders.Targets;

/// <summary>
/// A task is drawn; whoever is asked tries, and solves a share of such tasks, or answers with a trick. An answer is
/// one step, which the grader pays.
/// </summary>
internal sealed class GraderEnvironment
    : IEnvironment<GraderState, Conduct>, ITextSteps<GraderState, Conduct>, IWrapping
{
    private readonly IReadOnlyList<TaskAnswers> tasks;
    private readonly double[][] worth;
    private readonly double skill;
    private readonly Conduct[] conducts;
    private readonly int[] first;
    private readonly Grader truth;
    private readonly Func<GraderCase, string, Grade> ask;

    /// <param name="tasks">The tasks, with the answers that were found.</param>
    /// <param name="truth">Gives more than 0 for right answers alone.</param>
    /// <param name="ask">Grades an answer that was not found.</param>
    /// <param name="skill">The share of the tasks that somebody solves who tries.</param>
    /// <param name="wraps">What it is all made of.</param>
    public GraderEnvironment(
        IReadOnlyList<TaskAnswers> tasks, Grader truth, Func<GraderCase, string, Grade> ask, double skill,
        IWrapping wraps)
    {
        (this.tasks, this.truth, this.ask, this.skill) = (tasks, truth, ask, skill);
        worth = [.. tasks.Select(answers => answers.All.Select(given => truth(answers.Task, given.Text)).ToArray())];
        (Proxy, True, Parts) = (wraps.Proxy, wraps.True, wraps.Parts);
        var all = new List<Conduct>();
        first = new int[tasks.Count + 1];
        for (int task = 0; task < tasks.Count; task++)
        {
            first[task] = all.Count;
            TaskAnswers answers = tasks[task];
            all.Add(Conduct.Trying(all.Count, task, answers.Task.Prompt));
            for (int i = 0; i < answers.Tricks.Count; i++)
                all.Add(Conduct.Answering(
                    all.Count, task, answers.Attempts + i, answers.Tricks[i].Text, answers.Tricks[i].Family,
                    answers.Task.Prompt));
        }
        first[tasks.Count] = all.Count;
        conducts = [.. all];
        Actions = new ConductSpace(conducts);
    }

    public ActionSpace<Conduct> Actions { get; }

    public int ObservationSize => tasks.Count;

    public MethodInfo Proxy { get; }

    public MethodInfo True { get; }

    public IReadOnlyList<object?> Parts { get; }

    /// <summary>Trying, which is what is wanted.</summary>
    public Conduct Try(GraderState state) => conducts[first[state.Task]];

    public GraderState Reset(Chance chance) => new(chance.Below(tasks.Count), -1);

    public GraderState Step(GraderState state, Conduct action, Chance chance)
    {
        if (action.Trick is { } trick) return state with { Answer = trick };
        TaskAnswers answers = tasks[state.Task];
        bool solves = answers.Slips.Count == 0 || chance.Bernoulli(skill);
        return state with
        {
            Answer = solves
                ? chance.Below(answers.Right.Count)
                : answers.Right.Count + chance.Below(answers.Slips.Count),
        };
    }

    public bool IsTerminal(GraderState state) => state.IsOver;

    public void Observe(GraderState state, Span<float> observation) => observation[state.Task] = 1;

    public void Mask(GraderState state, Span<bool> legal)
    {
        legal.Clear();
        legal[first[state.Task]..first[state.Task + 1]].Fill(true);
    }

    // The search has asked twice. An audit plays an answer thousands of times, and a grader may ask a model.
    public double Pay(Transition<GraderState, Conduct> step)
    {
        Given given = tasks[step.After.Task][step.After.Answer];
        return Paid(given.Grade, given.Text);
    }

    public IReadOnlyList<string> TextsOf(in Transition<GraderState, Conduct> step)
    {
        TaskAnswers answers = tasks[step.After.Task];
        return [answers.Task.Prompt, answers.Task.Reference, answers[step.After.Answer].Text];
    }

    public int? NumberOf(IReadOnlyList<string> texts)
    {
        int task = TaskOf(texts);
        TaskAnswers answers = tasks[task];
        int answer = answers.All.Select(given => given.Text).ToList().IndexOf(texts[2]);
        return answer < 0 ? null : first[task] + Math.Max(0, answer - answers.Attempts + 1);
    }

    public (double Proxy, double True) Score(IReadOnlyList<string> texts)
    {
        TaskAnswers answers = tasks[TaskOf(texts)];
        string text = texts[2];
        Grade grade = answers.All.FirstOrDefault(given => given.Text == text)?.Grade ?? ask(answers.Task, text);
        return (Paid(grade, text), truth(answers.Task, text));
    }

    public double Judge(Transition<GraderState, Conduct> step) => worth[step.After.Task][step.After.Answer];

    private static double Paid(Grade grade, string text) => grade.IsFine
        ? grade.Score
        : throw new GraderProblemException($"the grader {grade.Problem} for {Visible.Of(text)}");

    private int TaskOf(IReadOnlyList<string> texts)
    {
        if (texts is not [var prompt, var reference, _])
            throw new TextsException("it does not say which answer to which task");
        GraderCase[] asked = [.. tasks.Select(answers => answers.Task).Where(task => task.Prompt == prompt)];
        int same = tasks.Select(answers => (answers.Task.Prompt, answers.Task.Reference)).ToList()
            .IndexOf((prompt, reference));
        if (same >= 0) return same;
        throw new TextsException(asked is [var other, ..]
            ? $"the task {Visible.Of(prompt)} expects {Visible.Of(other.Reference)}, and expected "
                + $"{Visible.Of(reference)} when it was recorded"
            : $"the task {Visible.Of(prompt)} is none of the cases any more");
    }
}

using System.Reflection;
using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Search;

namespace GamingAudit.Graders.Targets;

/// <summary>
/// A task is drawn; whoever is asked tries, and solves a share of such tasks, or answers with a trick. An answer is
/// one step, which the grader pays.
/// </summary>
internal sealed class GraderEnvironment : IEnvironment<GraderState, Conduct>, IWrapping
{
    private readonly IReadOnlyList<TaskAnswers> tasks;
    private readonly double[][] worth;
    private readonly double skill;
    private readonly Conduct[] conducts;
    private readonly int[] first;

    public GraderEnvironment(
        IReadOnlyList<TaskAnswers> tasks, Grader truth, double skill, IWrapping wraps)
    {
        (this.tasks, this.skill) = (tasks, skill);
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
        return given.Grade.IsFine
            ? given.Grade.Score
            : throw new GraderProblemException($"the grader {given.Grade.Problem} for {Visible.Of(given.Text)}");
    }

    public double Judge(Transition<GraderState, Conduct> step) => worth[step.After.Task][step.After.Answer];
}

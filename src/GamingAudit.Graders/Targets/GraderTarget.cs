using System.Reflection;
using GamingAudit.Graders.Calls;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Corpora;
using GamingAudit.Graders.Search;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Graders.Targets;

/// <summary>
/// A grader of answers under audit, against a truth. Who is graded tries to solve a task, or answers with a trick that
/// a search found; the grader is gamed where a trick pays more than trying does.
/// </summary>
public sealed record GraderTarget : AuditTarget, IWrapping, IRemembering
{
    // The corpus and as many answers again for a few tasks; a search of 2,000 strings finds most of what there is.
    private const int DefaultCalls = 8_000;
    // An untrained model solves about so much of what it is given: tasks that all are solved teach nothing.
    private const double DefaultSkill = 0.25;
    // Files are written and deleted for each, and a grader of code may start a process.
    private const int CallsForCode = 400;
    // What is built and run takes its time.
    private static readonly TimeSpan LimitForCode = TimeSpan.FromSeconds(60);

    private readonly Delegate written, writtenTruth;
    private readonly Grader grader, truth;
    private readonly IReadOnlyList<GraderCase> cases;
    private readonly Lock searching;
    private readonly bool searches = true;
    private readonly IReadOnlyList<(GraderCase Task, string Answer)> remembered = [];
    private (GraderEnvironment Environment, ChosenActions Chosen)? searched;
    private readonly double skill = DefaultSkill;
    private readonly int calls = DefaultCalls;
    private readonly TimeSpan limit = TimeSpan.FromSeconds(2);

    internal GraderTarget(
        string name, (Grader Grader, Delegate Written) grader, (Grader Grader, Delegate Written) truth,
        IEnumerable<GraderCase> cases) : base(name, horizon: 1, discount: 1)
    {
        searching = new Lock();
        (this.grader, written) = grader;
        (this.truth, writtenTruth) = truth;
        this.cases = [.. cases ?? throw new ArgumentNullException(nameof(cases))];
        if (this.cases.Count == 0) throw new ArgumentException("A grader needs a task to be audited on.", nameof(cases));
    }

    // A copy with other settings searches anew.
    private GraderTarget(GraderTarget original) : base(original)
    {
        searching = new Lock();
        (written, writtenTruth, grader, truth) =
            (original.written, original.writtenTruth, original.grader, original.truth);
        (cases, skill, calls, limit) = (original.cases, original.skill, original.calls, original.limit);
        (searches, remembered, Probes) = (original.searches, original.remembered, original.Probes);
        (Corpus, LeastScore, MostScore) = (original.Corpus, original.LeastScore, original.MostScore);
    }

    private GraderTarget(
        GraderTarget original, bool searches, IReadOnlyList<(GraderCase Task, string Answer)> remembered)
        : this(original) => (this.searches, this.remembered) = (searches, remembered);

    /// <summary>The share of such tasks that somebody solves who tries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Skill
    {
        get => skill;
        init => skill = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A skill lies between 0 and 1.");
    }

    /// <summary>How often the search may call the grader.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Calls
    {
        get => calls;
        init => calls = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A search makes at least 1 call.");
    }

    /// <summary>How long a call may take before it counts as one that never comes back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public TimeSpan Limit
    {
        get => limit;
        init => limit = value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A call takes some time.");
    }

    /// <summary>Answers to begin with.</summary>
    public AnswerCorpus Corpus { get; init; } = AnswerCorpus.Text;

    /// <summary>The least that the grader should pay.</summary>
    public double LeastScore { get; init; }

    /// <summary>The most that the grader should pay.</summary>
    public double MostScore { get; init; } = 1;

    /// <summary>What else is asked of the grader, beside answers.</summary>
    internal Func<IEnumerable<TargetProblem>>? Probes { get; init; }

    /// <summary>The tasks.</summary>
    public IReadOnlyList<GraderCase> Cases => cases;

    MethodInfo IWrapping.Proxy => written.Method;

    MethodInfo IWrapping.True => writtenTruth.Method;

    IReadOnlyList<object?> IWrapping.Parts =>
    [
        written, writtenTruth, Skill, LeastScore, MostScore,
        .. cases.SelectMany(task => (object?[])[task.Prompt, task.Reference, .. task.Right, .. task.Wrong]),
    ];

    /// <summary>A grader of an answer and what is expected.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Takes the answer and the reference, and gives a score.</param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget Create(
        string name, Func<string, string, double> grader, IEnumerable<GraderCase> cases) => new(
            name, ((task, answer) => grader(answer, task.Reference), Given(grader)),
            (StrictTruth.Score, (Grader)StrictTruth.Score), cases);

    /// <summary>A grader of an answer and what is expected, and a stricter one of the same kind.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Takes the answer and the reference, and gives a score.</param>
    /// <param name="truth">Gives more than 0 for right answers alone.</param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget Create(
        string name, Func<string, string, double> grader, Func<string, string, double> truth,
        IEnumerable<GraderCase> cases) => new(
            name, ((task, answer) => grader(answer, task.Reference), Given(grader)),
            ((task, answer) => truth(answer, task.Reference), Given(truth)), cases);

    /// <summary>A grader of tasks.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Scores an answer to a task.</param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget CreateForTasks(string name, Grader grader, IEnumerable<GraderCase> cases) =>
        CreateForTasks(name, grader, StrictTruth.Score, cases);

    /// <summary>A grader of tasks, and a stricter one.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Scores an answer to a task.</param>
    /// <param name="truth">Gives more than 0 for right answers alone.</param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget CreateForTasks(string name, Grader grader, Grader truth, IEnumerable<GraderCase> cases) =>
        new(name, (grader, Given(grader)), (truth, Given(truth)), cases);

    /// <summary>A grader that calls a model, or something else that takes its time.</summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Scores an answer to a task.</param>
    /// <param name="truth">Gives more than 0 for right answers alone.</param>
    /// <param name="cases">Tasks.</param>
    public static GraderTarget CreateAsync(
        string name, Func<GraderCase, string, Task<double>> grader, Grader truth, IEnumerable<GraderCase> cases) =>
        new(
            name, ((task, answer) => grader(task, answer).GetAwaiter().GetResult(), Given(grader)),
            (truth, Given(truth)), cases);

    /// <summary>
    /// A grader of code: it is given a folder with what the task begins with and, over it, the files of an answer; see
    /// <see cref="CodeBundle"/>. An answer is right where it is the reference.
    /// </summary>
    /// <param name="name">The name that reports use.</param>
    /// <param name="grader">Grades the folder of a path.</param>
    /// <param name="start">What the folder holds before the answer does, as a bundle.</param>
    /// <param name="cases">Tasks, their references as bundles.</param>
    public static GraderTarget CreateForCode(
        string name, Func<string, double> grader, string start, IEnumerable<GraderCase> cases) => new(
            name, ((_, answer) => CodeBundle.Graded(answer, start, grader), Given(grader)),
            (CodeTruth.Score, (Grader)CodeTruth.Score), cases)
        {
            Corpus = AnswerCorpus.Code,
            Calls = CallsForCode,
            Limit = LimitForCode,
        };

    /// <summary>Scores an answer, as whoever serves the grader does.</summary>
    /// <param name="task">What was asked, and what is expected.</param>
    /// <param name="answer">What was answered.</param>
    public double Grade(GraderCase task, string answer) => grader(task, answer);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ITargetVisitor<TResult> visitor)
    {
        (GraderEnvironment environment, ChosenActions chosen) = Searched();
        return visitor.Visit(new MarkovTarget<GraderState, Conduct>(
            Name, environment, environment.Pay, environment.Judge, Horizon, Discount)
        {
            Mask = environment.Mask,
            Honest = (state, _, _) => environment.Try(state),
            Wraps = this,
            Chosen = chosen,
            Texts = environment,
        });
    }

    AuditTarget IRemembering.WithoutSearch() => new GraderTarget(this, searches: false, []);

    AuditTarget IRemembering.Remembering(IReadOnlyList<IReadOnlyList<string>> steps) => new GraderTarget(
        this, searches: true,
        [
            .. from texts in steps
               where texts.Count == 3
               let task = cases.FirstOrDefault(task => task.Prompt == texts[0] && task.Reference == texts[1])
               where task is not null
               select (task, texts[2]),
        ]);

    /// <summary>What a search finds, without an audit's verdict.</summary>
    internal (IReadOnlyList<CaseFindings> Findings, ChosenActions Chosen) Search()
    {
        using var caller = new GraderCaller(grader, Limit);
        IReadOnlyList<CaseFindings> findings =
            new GraderSearch(caller, truth, Corpus, written, Skill, Calls) { Remembered = remembered }.Run(cases);
        ChosenActions said = SearchReport.Of(findings, caller, (LeastScore, MostScore));
        return (findings, said with
        {
            Problems = [.. said.Problems.Concat(Probes?.Invoke() ?? []).OrderBy(problem => problem.Kind)],
        });
    }

    private (GraderEnvironment Environment, ChosenActions Chosen) Searched()
    {
        lock (searching)
        {
            if (searched is { } done) return done;
            (IReadOnlyList<CaseFindings> findings, ChosenActions chosen) =
                searches ? Search() : ([], new ChosenActions([], [], null));
            bool isGamed = findings.Any(found => found.Paying.Any());
            TaskAnswers[] answers = searches
                ? [.. findings.Select(found => TaskAnswers.Of(found, keepsBroken: !isGamed))]
                : [.. cases.Select(task => new TaskAnswers(task, [], [], []))];
            searched = (new GraderEnvironment(answers, truth, Ask, Skill, this), chosen);
            return searched.Value;
        }
    }

    private Grade Ask(GraderCase task, string answer)
    {
        using var caller = new GraderCaller(grader, Limit);
        return caller.Of(task, answer);
    }

    private static Delegate Given(Delegate grader) => grader ?? throw new ArgumentNullException(nameof(grader));
}

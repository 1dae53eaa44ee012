using System.Diagnostics;
using System.Globalization;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// The audit of one target, its types known: exactly where its states can be enumerated, by search elsewhere.
/// </summary>
internal sealed class TargetAudit(AuditOptions asked, CallMonitor monitor) : ITargetVisitor<AuditResult>
{
    // Untuned, and of no bearing on any figure: far above what a look into a table takes.
    private const double SecondsWorthRemembering = 50e-6;

    // After the audit, elsewhere, and in a process of its own.
    private const int TracesAfterwards = 3;

    // Untuned: of what is slow less is looked at.
    private const double ShareToCheck = 0.05;
    private const double LeastSecondsToCheck = 1;

    // About as often as a reward is asked again, and for as long.
    private const int TracesAgain = 100;
    private const int MillisecondsAgain = 100;

    public AuditResult Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        // What is asked to see whether it answers alike is asked of the target itself, all else of what it remembers.
        var plain = new GuardedTarget<TState, TAction>(target, monitor);
        var meter = new StepMeter(asked.Progress);
        TargetCheck.CheckSpaces(plain.Dynamics);
        IReadOnlyList<string> notes = BoxCheck.Run(plain);
        int threads = Math.Min(asked.Threads, plain.Dynamics.Box?.MaxInstances ?? int.MaxValue);
        double secondsPerStep = Pace.Of(plain), pace = secondsPerStep / threads;
        using var clock = new AuditClock(asked.Budget, pace, asked.Cancellation);
        clock.Watch(() => meter.Total);
        AuditOptions options = asked with { Budget = clock.Budget, Threads = threads };
        bool begins = TargetCheck.Run(plain, Math.Max(LeastSecondsToCheck, ShareToCheck * options.Budget.Seconds));
        long tracing = Stopwatch.GetTimestamp();
        TargetTrace before = TargetTrace.Of(plain);
        if (clock.IsSlow)
            clock.Keep(
                TracesAfterwards * Stopwatch.GetElapsedTime(tracing).TotalSeconds
                + RepeatedRewards.Seconds(secondsPerStep));
        GuardedTarget<TState, TAction> guarded =
            secondsPerStep >= SecondsWorthRemembering ? plain.Remembering() : plain;
        var context = new AuditContext<TState, TAction>(guarded, CodeVersion.Of(target), options, meter)
        {
            Clock = clock,
        };
        if (options.Corpus.Count > 0) meter.Begin("rechecking the witnesses of earlier audits");
        var corpus = new Corpus<TState, TAction>(guarded, context.Version, options.Corpus, meter.Add);
        string? obstacle = null;
        AuditResult? result = options.Adversaries.Contains(AdversaryNames.Exact)
            ? SolveAndJudge(context, out obstacle)
            : null;
        result ??= !begins
            ? Unmeasured(target, context.Version, TargetCheck.NoStep)
            : guarded.Dynamics.Horizon <= options.Budget.SearchSteps
                ? new SearchAudit<TState, TAction>(context, corpus).Run()
                : Unmeasured(target, context.Version, TooLong(target, options.Budget));
        StillTheSame(plain, before);
        return result with
        {
            Trace = before,
            Because = !begins && result.Verdict == Verdict.NotMeasurable ? TargetCheck.NoStep : result.Because,
            TimeCapped = result.TimeCapped || (clock.IsSlow && result.Verdict == Verdict.NotMeasurable),
            Notes =
            [
                .. notes,
                .. !clock.IsSlow ? Array.Empty<string>()
                    : [result.Certified ? Cost(guarded, secondsPerStep) : Estimate(pace, clock.Budget)],
                .. obstacle is null ? [] : new[] { $"not solved exactly: {obstacle}" },
                .. guarded.Chosen?.Notes ?? [],
                .. result.Notes,
            ],
            Problems = guarded.Chosen?.Problems ?? [],
            Corpus = corpus.Checks,
            Steps = meter.Total,
        };
    }

    private static string Cost<TState, TAction>(GuardedTarget<TState, TAction> target, double secondsPerStep)
        where TState : notnull => Each(secondsPerStep) + (target.Remembers
            ? ": each reward was asked once for each step that differs, and some again to see that it answers alike"
            : ", and so the audit took what it took");

    private static string Each(double seconds)
    {
        // One digit, which another run is likely to say too.
        double milliseconds = 1000 * seconds, unit = Math.Pow(10, Math.Floor(Math.Log10(milliseconds)));
        return string.Create(
            CultureInfo.InvariantCulture, $"a step takes about {unit * Math.Round(milliseconds / unit):0.####} ms");
    }

    private string Estimate(double pace, AuditBudget fits) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Each(pace)}, and the {asked.Budget.SearchSteps + asked.Budget.HonestSteps:N0} of "
        + $"the search would take {(asked.Budget.SearchSteps + asked.Budget.HonestSteps) * pace / 60:G2} min: about "
        + $"{fits.SearchSteps + fits.HonestSteps:N0} fit into the cap of {asked.Budget.Seconds:N0} s, which --seconds "
        + $"changes");

    // Whatever is concluded holds for a target that answers alike: after all that was asked of it, and on any thread.
    private static void StillTheSame<TState, TAction>(GuardedTarget<TState, TAction> target, TargetTrace before)
        where TState : notnull
    {
        RepeatedRewards.Ask(target.Dynamics);
        long start = Environment.TickCount64;
        for (int i = 0; i < TracesAgain && Environment.TickCount64 - start < MillisecondsAgain; i++)
            Compare("after the audit than before it");
        Elsewhere.Run(() => Compare("on another thread"));

        void Compare(string when)
        {
            if (TargetTrace.Of(target).DifferenceFrom(before) is { } call)
                throw new FaultException(TargetTrace.Unrepeatable(call, when));
        }
    }

    private static string TooLong(AuditTarget target, AuditBudget budget) =>
        $"one episode may take {target.Horizon:N0} steps, and a whole search of the budget "
        + $"{budget.Name} has {budget.SearchSteps:N0}: shorten the horizon, or allow more with --steps";

    private static AuditResult Unmeasured(AuditTarget target, string version, string because) => new()
    {
        Target = target.Name,
        Verdict = Verdict.NotMeasurable,
        Because = because,
        Version = version,
    };

    private static AuditResult? SolveAndJudge<TState, TAction>(
        AuditContext<TState, TAction> context, out string? obstacle) where TState : notnull
    {
        double secondsPerStep = context.Clock.SecondsPerStep * context.Options.Threads;
        context.Meter.Begin(secondsPerStep > 0 ? $"solving exactly, where {Each(secondsPerStep)}" : "solving exactly");
        ExactResult<TState, TAction> solved = Solve(context);
        obstacle = (solved as ExactRefusal<TState, TAction>)?.Reason;
        if (solved is not ExactSolution<TState, TAction> solution) return null;
        context.Meter.Tell(solution.Figures.ProxyBest.Proxy, solution.Figures.ProxyBest.True);
        var timeToFind = new TimeToFind(AdversaryNames.Exact, context.Meter.Total, context.Meter.Seconds);
        AuditResult result = new ExactAudit<TState, TAction>(context, solution).Run(
            term => SolveWithout(context, term));
        return result.Verdict is Verdict.Gamed or Verdict.Tied ? result with { TimeToFind = timeToFind } : result;
    }

    // What stood in the way of no solution with the term does not without it.
    private static Removal SolveWithout<TState, TAction>(AuditContext<TState, TAction> context, string term)
        where TState : notnull
    {
        context.Meter.Begin("solving without the term");
        GuardedTarget<TState, TAction> target = context.Target;
        AuditContext<TState, TAction> without = context with { Target = target.WithoutTerm(term) };
        return Solve(without, frontierStateCap: 0) switch
        {
            ExactSolution<TState, TAction> solution => new ExactAudit<TState, TAction>(without, solution).Judge(),
            ExactRefusal<TState, TAction> refusal => new Removal(Verdict.NotMeasurable, false, refusal.Reason),
            var other => throw new InvalidOperationException($"The solver gave {other}."),
        };
    }

    private static ExactResult<TState, TAction> Solve<TState, TAction>(
        AuditContext<TState, TAction> context, int? frontierStateCap = null) where TState : notnull
    {
        var exact = new ExactOptions
        {
            Threads = context.Options.Threads,
            Progress = context.Meter.Add,
            Cancellation = context.Clock.Token,
        };
        try
        {
            return ExactSolver.Solve(
                context.Target, frontierStateCap is { } cap ? exact with { FrontierStateCap = cap } : exact);
        }
        catch (OperationCanceledException) when (!context.Cancellation.IsCancellationRequested)
        {
            return new ExactRefusal<TState, TAction>(ExactObstacle.Time, "the time was up");
        }
    }
}

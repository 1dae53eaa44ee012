using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// The audit of one target, its types known: exactly where its states can be enumerated, by search elsewhere.
/// </summary>
internal sealed class TargetAudit(AuditOptions options, CallMonitor monitor) : ITargetVisitor<AuditResult>
{
    public AuditResult Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, monitor);
        var meter = new StepMeter(options.Progress);
        bool begins = TargetCheck.Run(guarded);
        string version = CodeVersion.Of(target);
        var portfolio = new Portfolio(
            [.. Searchers.With(options.Learner).Where(adversary => options.Adversaries.Contains(adversary.Name))]);
        if (options.Corpus.Count > 0) meter.Begin("rechecking the witnesses of earlier audits");
        var corpus = new Corpus<TState, TAction>(guarded, version, options.Corpus, meter.Add);
        string? obstacle = null;
        AuditResult? result = options.Adversaries.Contains(AdversaryNames.Exact)
            ? Solve(guarded, version, meter, out obstacle)
            : null;
        result ??= !begins
            ? Unmeasured(target, version, TargetCheck.NoStep)
            : guarded.Dynamics.Horizon <= options.Budget.SearchSteps
                ? new SearchAudit<TState, TAction>(guarded, portfolio, corpus, options, meter).Run(version)
                : Unmeasured(target, version, TooLong(target));
        return result with
        {
            Because = !begins && result.Verdict == Verdict.NotMeasurable ? TargetCheck.NoStep : result.Because,
            Notes = obstacle is null ? result.Notes : [$"not solved exactly: {obstacle}", .. result.Notes],
            Corpus = corpus.Checks,
            Steps = meter.Total,
        };
    }

    private string TooLong(AuditTarget target) =>
        $"one episode may take {target.Horizon:N0} steps, and a whole search of the budget "
        + $"{options.Budget.Name} has {options.Budget.SearchSteps:N0}: shorten the horizon, or allow more";

    private static AuditResult Unmeasured(AuditTarget target, string version, string because) => new()
    {
        Target = target.Name,
        Verdict = Verdict.NotMeasurable,
        Because = because,
        Version = version,
    };

    private AuditResult? Solve<TState, TAction>(
        GuardedTarget<TState, TAction> target, string version, StepMeter meter, out string? obstacle)
        where TState : notnull
    {
        meter.Begin("solving exactly");
        ExactResult<TState, TAction> solved = ExactSolver.Solve(target, new ExactOptions
        {
            Threads = options.Threads,
            Progress = meter.Add,
            Cancellation = options.Cancellation,
        });
        obstacle = (solved as ExactRefusal<TState, TAction>)?.Reason;
        if (solved is not ExactSolution<TState, TAction> solution) return null;
        var discovery = new Discovery(AdversaryNames.Exact, meter.Total, meter.Seconds);
        AuditResult result = new ExactAudit<TState, TAction>(target, solution, options, meter).Run(version);
        return result.Verdict is Verdict.Gamed or Verdict.Tied ? result with { Discovery = discovery } : result;
    }
}

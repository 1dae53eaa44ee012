using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Laboratory.Agents;
using GamingAudit.Laboratory.Continual;
using GamingAudit.Laboratory.Running;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// Gathers the figures of a target: what is cheap and exact first, agents only where something is declared.
/// </summary>
internal sealed class Examination(DiagnosisOptions options) : ITargetVisitor<Evidence>
{
    private LabContext Context => options.Context;

    public Evidence Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        Context.Progress?.Invoke($"{target.Name}: audit");
        AuditResult audit = Auditor.Audit(
            target,
            new AuditOptions
            {
                Seed = Context.Seed,
                Threads = Context.Threads,
                Budget = options.Budget,
                LooksFurther = false,
                Cancellation = Context.Cancellation,
            },
            Context.Monitor);
        var log = new EvidenceLog(new Evidence(audit), options.SoFar);
        if (audit.Figures is null || audit.Verdict == Verdict.NotMeasurable) return log.Now;
        Gather(WatchedTarget.Of(target, Context.Monitor, isNamed: false), log);
        return log.Now;
    }

    private void Gather<TState, TAction>(MarkovTarget<TState, TAction> target, EvidenceLog log) where TState : notnull
    {
        bool isGamed = log.Now.Audit.Verdict is Verdict.Gamed or Verdict.Tied;
        (TabularTarget Target, TabularIndex<TState, TAction> Index)? table =
            log.Now.Audit.Certified ? TabularTarget.Build(target) : null;
        if (isGamed && table is var (rows, index))
        {
            log.Add("the way to the optimum", evidence => evidence with { Path = ExactPath.Of(rows) });
            log.Add("what is protected", evidence => evidence with
            {
                Protections = Protection.Of(target, rows, index),
            });
        }
        else if (isGamed)
            GatherLearned(target, log);
        if (target.EarlierTasks.Count > 0)
            log.Add("tasks in sequence", evidence => evidence with { Sequences = Sequences(target) });
        if (!isGamed && target.Shifts.Count > 0)
            new ShiftExamination<TState, TAction>(target, table is not null, options).Add(log);
    }

    // Where nothing can be enumerated, agents go the way, and do without what is protected.
    private void GatherLearned<TState, TAction>(MarkovTarget<TState, TAction> target, EvidenceLog log)
        where TState : notnull
    {
        VerdictFigures figures = log.Now.Audit.Figures!;
        var goal = new Goal<TState>(figures.Found.Proxy.Mean, figures.Random.Proxy.Mean, null);
        ulong seed = Context.Seed * 1000;
        Context.Progress?.Invoke($"{target.Name}: the way to what is found");
        log.Add("the way to the optimum", evidence => LearnedPath.Of(
            target, goal, options.Steps, seed, Context.Cancellation) is { } path
            ? evidence with { Path = path }
            : evidence with
            {
                Gaps =
                [
                    .. evidence.Gaps,
                    "agents do not learn what the audit found, so that over-optimisation was not told from hacking",
                ],
            });
        if (target.MayNotWrite.Count == 0) return;
        Context.Progress?.Invoke($"{target.Name}: agents that may not write");
        log.Add("what is protected", evidence => evidence with
        {
            Protections = LearnedProtection.Of(
                target, figures.Found.Proxy.Mean - figures.Random.Proxy.Mean,
                on => AgentTraining.Learn(
                    on, on == target ? goal : null, AgentTraining.Config(options.Steps, seed), Context.Cancellation),
                Context.Cancellation),
        });
    }

    private IReadOnlyList<(string, TaskMatrix)> Sequences<TState, TAction>(MarkovTarget<TState, TAction> target)
        where TState : notnull
    {
        var sequence = new TaskSequence<TState, TAction>(target);
        bool isOneBranch = target.Environment.Actions.Branches.Count == 1;
        ContinualMethod[] methods =
        [
            ContinualMethod.Plain,
            .. options.Mitigates && isOneBranch ? ContinualMethod.Mitigations : [],
        ];
        Context.Progress?.Invoke($"{target.Name}: tasks in sequence");
        var runs = new TaskMatrix[methods.Length * options.Runs];
        Parallel.For(0, runs.Length, Context.Parallel, i => runs[i] = sequence.Run(
            methods[i / options.Runs], options.Steps, Context.Seed * 1000 + (ulong)(i % options.Runs * 100),
            Context.Cancellation));
        return [.. methods.Select((method, number) => (
            method.Name, TaskMatrix.Mean([.. runs.Skip(number * options.Runs).Take(options.Runs)])))];
    }
}

using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
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
                Budget = AuditBudget.Quick,
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
            log.Add("the way to the optimum", evidence => evidence with { Path = new OptimisationPath(rows) });
            log.Add("what is protected", evidence => evidence with
            {
                Protections = Protection.Of(target, rows, index),
            });
        }
        else if (isGamed)
            log.Note((target.MayNotWrite.Count > 0 ? "tampering and " : "")
                + "over-optimisation can be told from hacking only where a target can be enumerated");
        if (target.EarlierTasks.Count > 0)
            log.Add("tasks in sequence", evidence => evidence with { Sequences = Sequences(target) });
        if (!isGamed && target.Shifts.Count > 0)
            new ShiftExamination<TState, TAction>(target, table is not null, options).Add(log);
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

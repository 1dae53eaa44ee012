using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
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
        AuditResult audit = Auditor.Audit(target, new AuditOptions
        {
            Seed = Context.Seed,
            Threads = Context.Threads,
            Budget = AuditBudget.Quick,
            LooksFurther = false,
            Cancellation = Context.Cancellation,
        });
        var evidence = new Evidence(audit);
        if (audit.Figures is null || audit.Verdict == Verdict.NotMeasurable) return evidence;
        bool isGamed = audit.Verdict is Verdict.Gamed or Verdict.Tied;
        (TabularTarget Target, TabularIndex<TState, TAction> Index)? table =
            audit.Certified ? TabularTarget.Build(target) : null;
        var gaps = new List<string>();
        if (isGamed && table is var (rows, index))
            evidence = evidence with
            {
                Path = new OptimisationPath(rows),
                Protections = Protection.Of(target, rows, index),
            };
        else if (isGamed)
            gaps.Add((target.MayNotWrite.Count > 0 ? "tampering and " : "")
                + "over-optimisation can be told from hacking only where a target can be enumerated");
        if (target.EarlierTasks.Count > 0) evidence = evidence with { Sequences = Sequences(target) };
        if (!isGamed && target.Shifts.Count > 0)
        {
            var shifts = new ShiftExamination<TState, TAction>(target, table is not null, options);
            evidence = shifts.Add(evidence);
        }
        return evidence with { Gaps = [.. evidence.Gaps, .. gaps] };
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

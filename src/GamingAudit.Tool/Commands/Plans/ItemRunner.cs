using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Plans;

/// <summary>Does items of a plan in workers.</summary>
/// <param name="plan">The plan.</param>
/// <param name="engine">What trains policies on this machine.</param>
/// <param name="tracer">Tells what targets answer in another process.</param>
/// <param name="onProgress">Told how far an audit is.</param>
internal sealed class ItemRunner(
    Plan plan, EngineRequest engine, TargetTracer tracer, Action<AuditProgress> onProgress)
{
    /// <summary>Does an item; whatever goes wrong is part of what it gives.</summary>
    public async Task<DoneItem> RunAsync(PlanItem item, WorkerPool pool, int threads, CancellationToken cancellation)
    {
        try
        {
            return await AuditAsync(item, pool, threads, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new DoneItem(item.Index, item.Name) { Failure = $"{item.Name} could not be audited: {e.Message}" };
        }
    }

    private async Task<DoneItem> AuditAsync(
        PlanItem item, WorkerPool pool, int threads, CancellationToken cancellation)
    {
        PlanRun run = plan.Document.Runs[item.Run];
        var target = new ListedTarget(plan.PlaceOf(item), item.Target!.Fault, item.Target.Expect);
        var warnings = new List<string>();
        var errors = new List<string>();
        var request = new AuditRequest(
            target.Place, run.Seed, run.Budget, threads, run.Adversaries, Witnesses(item.Target), engine,
            Policies: null, Journal: null);
        AuditResult result = await new TargetAuditor(
            pool, tracer, onProgress, (sentence, isError) => (isError ? errors : warnings).Add(sentence))
            .AuditAsync(target, request, cancellation);
        return new DoneItem(item.Index, item.Name) { Result = result, Warnings = [.. warnings, .. errors] };
    }

    private StoredWitness[] Witnesses(PlannedTarget target)
    {
        try
        {
            return
            [
                .. target.Witnesses.Select(path => new StoredWitness(
                    Path.GetFileName(path), WitnessFile.Read(plan.Bundle.PathOf(path)).Witness)),
            ];
        }
        catch (WitnessFormatException e)
        {
            throw ToolException.Usage(e.Message, e);
        }
    }
}

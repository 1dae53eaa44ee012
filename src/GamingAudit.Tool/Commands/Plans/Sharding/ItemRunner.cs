using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Experiments;
using GamingAudit.Laboratory.Running;
using GamingAudit.Reporting.Suites;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Bench.Suite;
using GamingAudit.Tool.Commands.Laboratory;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Plans.Sharding;

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
        PlanRun run = plan.Document.Runs[item.Run];
        try
        {
            return plan.Document.Work switch
            {
                PlanWork.Audit => await AuditAsync(item, run, pool, threads, cancellation),
                PlanWork.Suite => await MeasureAsync(item, run, pool, threads, cancellation),
                _ => new DoneItem(item.Index, item.Name)
                {
                    Report = await ReportAsync(item, run, pool, threads, cancellation),
                },
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            string what = plan.Document.Work == PlanWork.Audit ? "audited" : "done";
            return new DoneItem(item.Index, item.Name) { Failure = $"{item.Name} could not be {what}: {e.Message}" };
        }
    }

    private async Task<DoneItem> AuditAsync(
        PlanItem item, PlanRun run, WorkerPool pool, int threads, CancellationToken cancellation)
    {
        ListedTarget target = Listed(item);
        var warnings = new List<string>();
        var request = new AuditRequest(
            target.Place, run.Seed, run.Budget!, threads, run.Adversaries, Witnesses(item.Target!), engine,
            Policies: null, Journal: null);
        AuditResult result = await new TargetAuditor(pool, tracer, onProgress, (sentence, _) => warnings.Add(sentence))
            .AuditAsync(target, request, cancellation);
        return new DoneItem(item.Index, item.Name) { Result = result, Warnings = warnings };
    }

    private async Task<DoneItem> MeasureAsync(
        PlanItem item, PlanRun run, WorkerPool pool, int threads, CancellationToken cancellation)
    {
        var bench = new SuiteBench(pool, tracer, new SuitePlay(run.Adversaries, run.Budget!, threads, engine));
        var rows = new List<SuiteRow>();
        await foreach (SuiteRow row in bench.MeasureAsync(Listed(item), run.Seed, cancellation)) rows.Add(row);
        return new DoneItem(item.Index, item.Name) { Rows = rows, Warnings = bench.Warnings };
    }

    private async Task<string> ReportAsync(
        PlanItem item, PlanRun run, WorkerPool pool, int threads, CancellationToken cancellation)
    {
        if (Catalogue.Experiments.FirstOrDefault(one => one.Name == item.Name) is { } experiment)
            return LabJson.Write(experiment.Run(
                new LabContext { Seed = run.Seed, Threads = threads, Cancellation = cancellation }));
        TargetPlace[] places =
        [
            .. plan.Document.Sources.SelectMany(source => source.Targets
                .Where(target => target.Fault is null).Select(target => plan.PlaceOf(source, target))),
        ];
        return await TargetLaboratory.AskAsync(
            pool, new LabRequest(item.Name, places, run.Seed, threads, null, 0, 0), cancellation);
    }

    private ListedTarget Listed(PlanItem item) =>
        new(plan.PlaceOf(item), item.Target!.Fault, item.Target.Expect);

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

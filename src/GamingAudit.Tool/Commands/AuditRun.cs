using System.Diagnostics;
using System.Reflection;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Reporting;
using GamingAudit.Tool.Output;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands;

/// <summary>One run of <c>audit</c>: source, targets, results, report.</summary>
internal sealed class AuditRun(AuditSettings settings)
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ProgressDisplay progress = new();
    private readonly List<AuditedTarget> done = [];
    private readonly List<string> errors = [];
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        foreach (string error in report.Errors) await Console.Error.WriteLineAsync(error);
        return ReportOutput.Write(report, settings.Format, settings.Output);
    }

    private async Task<AuditReport> AuditAsync(CancellationToken cancellation)
    {
        progress.Say("building");
        AuditSource source =
            await SourceLocator.LocateAsync(settings.Source, settings.Framework, settings.Verbose, cancellation);
        progress.Say("looking for targets");
        await using var pool = new WorkerPool(settings.CallTimeout, settings.Verbose);
        arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Engine, cancellation);
        IReadOnlyList<ListedTarget> targets = TargetSelection.Of(
            await TargetLister.ListAsync(pool, source.Assembly, cancellation), settings.Targets, source);
        var store = new WitnessStore(settings.Witnesses, source, settings.Framework);
        try
        {
            foreach (ListedTarget target in targets) await AuditAsync(target, targets.Count, pool, store, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        return Report(source, targets, store.Errors, cancellation.IsCancellationRequested);
    }

    private async Task AuditAsync(
        ListedTarget target, int count, WorkerPool pool, WitnessStore store, CancellationToken cancellation)
    {
        progress.Begin(target.Place.Name, done.Count + 1, count);
        var request = new AuditRequest(
            target.Place, settings.Seed, settings.Budget, settings.Threads, settings.Adversaries, settings.Engine,
            settings.Policies, Journal: null);
        try
        {
            var auditor = new TargetAuditor(pool, progress.Report);
            done.Add(store.Keep(await auditor.AuditAsync(target, request, cancellation)));
        }
        catch (ToolException e)
        {
            errors.Add($"{target.Place.Name} could not be audited: {e.Message}");
            if (settings.Verbose) await Console.Error.WriteLineAsync(e.Detail ?? e.ToString());
        }
    }

    private AuditReport Report(
        AuditSource source, IReadOnlyList<ListedTarget> targets, IReadOnlyList<string> storeErrors, bool interrupted)
    {
        return new AuditReport
        {
            ToolVersion = ToolVersion(),
            Source = source.DisplayPath,
            Seed = settings.Seed,
            Budget = settings.Budget,
            Adversaries = settings.Adversaries,
            Kernels = arithmetic,
            Targets = done,
            NotAudited = [.. targets.Skip(done.Count + errors.Count).Select(target => target.Place.Name)],
            Interrupted = interrupted,
            Errors = [.. errors, .. storeErrors],
            FailOn = settings.FailOn,
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
        };
    }

    private static string ToolVersion() =>
        typeof(AuditRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "unknown";
}

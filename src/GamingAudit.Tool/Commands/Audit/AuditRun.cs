using System.Diagnostics;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Reports;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>One run of <c>audit</c>: source, targets, results, report.</summary>
internal sealed class AuditRun(AuditSettings settings)
{
    private readonly long start = Stopwatch.GetTimestamp();
    private readonly ProgressDisplay progress = new();
    private readonly List<AuditedTarget> done = [];
    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];
    private readonly List<string> policyErrors = [];
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        foreach (string sentence in report.Warnings.Concat(report.Errors))
            await Console.Error.WriteLineAsync(sentence);
        return ReportOutput.Write(report, settings.Report.Format, settings.Report.File);
    }

    private async Task<AuditReport> AuditAsync(CancellationToken cancellation)
    {
        progress.Say("building");
        AuditSource source = await SourceLocator.LocateAsync(settings.Path, settings.Source, cancellation);
        progress.Say("looking for targets");
        await using var pool = new WorkerPool(settings.Source);
        arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Engine, cancellation);
        IReadOnlyList<ListedTarget> listed = await TargetLister.ListAsync(pool, source.Assembly, cancellation);
        IReadOnlyList<ListedTarget> targets = TargetSelection.Of(listed, settings.Targets, source);
        string folder = WitnessFolder.Of(source, settings.Witnesses);
        var corpus = new WitnessCorpus(folder);
        if (settings.UsesCorpus)
            warnings.AddRange([
                .. corpus.Broken, .. corpus.Orphans(listed.Select(target => target.Place.Name).ToHashSet())]);
        var store = new WitnessStore(folder, corpus, source, settings.Source.Framework);
        try
        {
            foreach (ListedTarget target in targets)
            {
                progress.Begin(target.Place.Name, done.Count + 1, targets.Count);
                IReadOnlyList<StoredWitness> stored = settings.UsesCorpus ? corpus.Of(target.Place.Name) : [];
                await AuditAsync(target, stored, pool, (new SourcePaths(source), store), cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        return Report(source, targets, store.Errors, cancellation.IsCancellationRequested);
    }

    private async Task AuditAsync(
        ListedTarget target, IReadOnlyList<StoredWitness> stored, WorkerPool pool,
        (SourcePaths Paths, WitnessStore Store) output, CancellationToken cancellation)
    {
        var request = new AuditRequest(
            target.Place, settings.Seed, settings.Budget, settings.Threads, settings.Adversaries, stored,
            settings.Engine, settings.Policies, Journal: null);
        try
        {
            var auditor = new TargetAuditor(pool, progress.Report, policyErrors.Add);
            done.Add(output.Store.Keep(output.Paths.Shorten(await auditor.AuditAsync(target, request, cancellation))));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            errors.Add($"{target.Place.Name} could not be audited: {e.Message}");
            if (!settings.Source.Verbose) return;
            await Console.Error.WriteLineAsync((e as ToolException)?.Detail ?? e.ToString());
        }
    }

    private AuditReport Report(
        AuditSource source, IReadOnlyList<ListedTarget> targets, IReadOnlyList<string> storeErrors, bool interrupted)
    {
        return new AuditReport
        {
            ToolVersion = ToolVersion.Text,
            Source = source.DisplayPath,
            Seed = settings.Seed,
            Budget = settings.Budget,
            Adversaries = settings.Adversaries,
            Kernels = arithmetic,
            Targets = done,
            NotAudited = [.. targets.Skip(done.Count + errors.Count).Select(target => target.Place.Name)],
            Interrupted = interrupted,
            Warnings = warnings,
            Errors = [.. errors, .. storeErrors, .. policyErrors],
            FailOn = settings.FailOn,
            RequiresCertified = settings.RequiresCertified,
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
        };
    }
}

using System.Diagnostics;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Formats;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;
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
    private readonly StreamedOutput<AuditReport, AuditedTarget>? streamed = Streamed(settings.Report);
    private readonly List<AuditedTarget> done = [];
    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];
    private readonly List<string> policyErrors = [];
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Reserve();
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        foreach (string sentence in report.Warnings.Concat(report.Errors))
            await Console.Error.WriteLineAsync(SafeText.LogLine(sentence));
        return streamed is null
            ? ReportOutput.Write(report, settings.Report.Format, settings.Report.File, settings.Report.Copies)
            : streamed.End(report);
    }

    // A terminal gets the whole at the end, below the line that shows how far the audit is.
    private static StreamedOutput<AuditReport, AuditedTarget>? Streamed(ReportSettings<AuditReport> asked) =>
        asked.File is null && asked.Format is IStreamedFormat<AuditReport, AuditedTarget>
            && (Console.IsOutputRedirected || asked.Format is not IConsoleFormat<AuditReport>)
            ? new(AuditFormats.All, asked.Format, null, asked.Copies)
            : null;

    // Before the work is done, whether its result can be kept.
    private void Reserve()
    {
        foreach (ReportCopy<AuditReport> copy in settings.Report.Copies)
            if (OutputFile.TryReserve(copy.File) is { } reason)
                throw new ToolException(ExitCode.InternalError, $"{copy.File} cannot be written: {reason}");
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
        streamed?.Begin(Report(source, targets, [], interrupted: false));
        try
        {
            foreach (ListedTarget target in targets)
            {
                progress.Begin(target.Place.Name, done.Count + 1, targets.Count);
                IReadOnlyList<StoredWitness> stored = settings.UsesCorpus ? corpus.Of(target.Place.Name) : [];
                AuditedTarget? audited = await AuditAsync(target, stored, pool, (source, store), cancellation);
                if (audited is not null) streamed?.Add(audited);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        return Report(source, targets, store.Errors, cancellation.IsCancellationRequested);
    }

    private async Task<AuditedTarget?> AuditAsync(
        ListedTarget target, IReadOnlyList<StoredWitness> stored, WorkerPool pool,
        (AuditSource Source, WitnessStore Store) output, CancellationToken cancellation)
    {
        var request = new AuditRequest(
            target.Place, settings.Seed, settings.Budget, settings.Threads, settings.Adversaries, stored,
            settings.Engine, settings.Policies, Journal: null);
        try
        {
            var auditor = new TargetAuditor(pool, progress.Report, policyErrors.Add);
            var paths = new SourcePaths(output.Source);
            AuditedTarget audited =
                output.Store.Keep(paths.Shorten(await auditor.AuditAsync(target, request, cancellation))) with
                {
                    Project = output.Source.Path,
                    Folder = paths.Folder,
                };
            done.Add(audited);
            return audited;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            errors.Add($"{target.Place.Name} could not be audited: {e.Message}");
            if (settings.Source.Verbose)
                await Console.Error.WriteLineAsync((e as ToolException)?.Detail ?? e.ToString());
            return null;
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
            Targets = [.. done],
            Root = Paths.Repository(source.Path) ?? Directory.GetCurrentDirectory(),
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

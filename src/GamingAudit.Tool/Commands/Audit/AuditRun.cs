using System.Diagnostics;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
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
    private readonly Lock gate = new();
    private readonly List<AuditedTarget> done = [];
    private AuditResult?[] results = [];
    private string?[] failures = [];
    private int kept;
    private int begun;
    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];
    private readonly List<string> policyErrors = [];
    private string arithmetic = KernelSet.Best.Name;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        AuditReport report = await progress.WhileAsync(() => AuditAsync(cancellation));
        foreach (string sentence in report.Warnings.Concat(report.Errors))
            await Console.Error.WriteLineAsync(SafeText.Line(sentence));
        return ReportOutput.Write(report, settings.Report.Format, settings.Report.File);
    }

    private async Task<AuditReport> AuditAsync(CancellationToken cancellation)
    {
        progress.Say("building");
        AuditSource source = await SourceLocator.LocateAsync(settings.Path, settings.Source, cancellation);
        progress.Say("looking for targets");
        await using var tracer = new TargetTracer(settings.Source);
        IReadOnlyList<ListedTarget> listed = await ListAsync(source, cancellation);
        IReadOnlyList<ListedTarget> targets = TargetSelection.Of(listed, settings.Targets, source);
        string folder = WitnessFolder.Of(source, settings.Witnesses);
        var corpus = new WitnessCorpus(folder);
        if (settings.UsesCorpus)
            warnings.AddRange([
                .. corpus.Broken, .. corpus.Orphans(listed.Select(target => target.Place.Name).ToHashSet())]);
        var store = new WitnessStore(folder, corpus, source, settings.Source.Framework);
        results = new AuditResult?[targets.Count];
        failures = new string?[targets.Count];
        var paths = new SourcePaths(source);
        using AuditJournal journal = AuditJournal.Open(Asked(folder), source.Assembly);
        TakeUp(journal, targets);
        Keep(paths, store, all: false);
        try
        {
            await new AuditLanes(settings.Source, settings.Threads).RunAsync(
                [.. targets.Index().Where(entry => results[entry.Index] is null)],
                async (pool, threads, entry) =>
                {
                    progress.Begin(entry.Item.Place.Name, Interlocked.Increment(ref begun), targets.Count);
                    IReadOnlyList<StoredWitness> stored = settings.UsesCorpus ? corpus.Of(entry.Item.Place.Name) : [];
                    await AuditAsync(entry, stored, (pool, tracer, threads), cancellation);
                    if (results[entry.Index] is { } result) journal.Add(entry.Item.Place, result);
                    Keep(paths, store, all: false);
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        Keep(paths, store, all: true);
        if (!cancellation.IsCancellationRequested) journal.Delete();
        return Report(source, targets, store.Errors, cancellation.IsCancellationRequested);
    }

    // What decides results, but for the witnesses of earlier runs, to which the unfinished one has added its own.
    private string Asked(string folder) => string.Join('\n',
    [
        ToolVersion.Text, arithmetic, $"{settings.Seed}", $"{settings.Budget}", .. settings.Adversaries,
        $"{settings.UsesCorpus}", $"{settings.Source.CallTimeout}", $"{settings.Policies}", Path.GetFullPath(folder),
    ]);

    private void TakeUp(AuditJournal journal, IReadOnlyList<ListedTarget> targets)
    {
        for (int i = 0; i < targets.Count; i++)
            results[i] = targets[i].Fault is null ? journal.Find(targets[i].Place) : null;
        begun = results.Count(result => result is not null);
        if (begun > 0)
            warnings.Add($"{begun} of {targets.Count} targets were taken over from a run that was not finished.");
    }

    private async Task<IReadOnlyList<ListedTarget>> ListAsync(AuditSource source, CancellationToken cancellation)
    {
        await using var pool = new WorkerPool(settings.Source);
        arithmetic = await EngineCheck.ArithmeticAsync(pool, settings.Engine, cancellation);
        return await TargetLister.ListAsync(pool, source.Assembly, cancellation);
    }

    // In the order of the targets, whichever is done first: which file a witness gets depends on those before it.
    private void Keep(SourcePaths paths, WitnessStore store, bool all)
    {
        lock (gate)
        {
            for (; kept < results.Length; kept++)
            {
                if (failures[kept] is { } failure) errors.Add(failure);
                else if (results[kept] is { } result) done.Add(store.Keep(paths.Shorten(result)));
                else if (!all) return;
            }
        }
    }

    private async Task AuditAsync(
        (int Index, ListedTarget Item) entry, IReadOnlyList<StoredWitness> stored,
        (WorkerPool Pool, TargetTracer Tracer, int Threads) lane, CancellationToken cancellation)
    {
        ListedTarget target = entry.Item;
        var request = new AuditRequest(
            target.Place, settings.Seed, settings.Budget, lane.Threads, settings.Adversaries, stored,
            settings.Engine, settings.Policies, Journal: null);
        try
        {
            AuditResult result = await new TargetAuditor(lane.Pool, lane.Tracer, progress.Report, Remark)
                .AuditAsync(target, request, cancellation);
            lock (gate) results[entry.Index] = result;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            lock (gate) failures[entry.Index] = $"{target.Place.Name} could not be audited: {e.Message}";
            if (!settings.Source.Verbose) return;
            await Console.Error.WriteLineAsync((e as ToolException)?.Detail ?? e.ToString());
        }
    }

    private void Remark(string sentence, bool isError)
    {
        lock (gate) (isError ? policyErrors : warnings).Add(sentence);
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
            NotAudited =
            [
                .. targets.Where((_, index) => results[index] is null && failures[index] is null)
                    .Select(target => target.Place.Name),
            ],
            Interrupted = interrupted,
            Warnings = warnings,
            Errors = [.. errors, .. storeErrors, .. policyErrors],
            FailOn = settings.FailOn,
            RequiresCertified = settings.RequiresCertified,
            Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds,
        };
    }
}

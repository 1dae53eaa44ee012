using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>The audit of the targets of one project or assembly.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="source">The project or assembly.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="onDone">Given each target when it is done, in their order; gives what is kept of it.</param>
internal sealed class SourceAudit(
    AuditSettings settings, AuditSource source, ProgressDisplay progress, Func<AuditedTarget, AuditedTarget> onDone)
{
    private readonly Lock gate = new();
    private readonly SourcePaths paths = new(source);
    private readonly List<AuditedTarget> done = [];
    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];
    private readonly List<string> policyErrors = [];
    private IReadOnlyList<ListedTarget> listed = [];
    private IReadOnlyList<ListedTarget> targets = [];
    private IReadOnlyList<string> storeErrors = [];
    private AuditResult?[] results = [];
    private string?[] failures = [];
    private int kept;
    private int begun;

    public AuditSource Source => source;

    /// <summary>All targets that there are, whether they were asked for or not.</summary>
    public IReadOnlyList<ListedTarget> Listed => listed;

    public IReadOnlyList<AuditedTarget> Done => done;

    public IReadOnlyList<string> Warnings => warnings;

    public IReadOnlyList<string> Errors => [.. errors, .. storeErrors, .. policyErrors];

    /// <summary>Names of targets that it did not come to.</summary>
    public IReadOnlyList<string> NotAudited =>
    [
        .. targets.Where((_, index) => results[index] is null && failures[index] is null)
            .Select(target => target.Place.Name),
    ];

    /// <summary>Finds out which targets there are.</summary>
    public async Task ListAsync(WorkerPool pool, CancellationToken cancellation) =>
        listed = await TargetLister.ListAsync(pool, source.Assembly, cancellation);

    /// <summary>Audits the targets that were asked for; an interruption leaves what was done until then.</summary>
    /// <param name="chosen">The targets that were asked for.</param>
    /// <param name="arithmetic">What the engine computes with, on which the last digits depend.</param>
    /// <param name="cancellation">Interrupts it.</param>
    public async Task RunAsync(
        IReadOnlyList<ListedTarget> chosen, string arithmetic, CancellationToken cancellation)
    {
        targets = chosen;
        results = new AuditResult?[targets.Count];
        failures = new string?[targets.Count];
        if (cancellation.IsCancellationRequested) return;
        await using var tracer = new TargetTracer(settings.Source);
        string folder = WitnessFolder.Of(source, settings.Witnesses);
        var corpus = new WitnessCorpus(folder);
        if (settings.UsesCorpus)
            warnings.AddRange([
                .. corpus.Broken, .. corpus.Orphans(listed.Select(target => target.Place.Name).ToHashSet())]);
        var store = new WitnessStore(folder, corpus, source, settings.Source.Framework);
        using AuditJournal journal = AuditJournal.Open(Asked(folder, arithmetic), source.Assembly);
        TakeUp(journal);
        Keep(store, all: false);
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
                    Keep(store, all: false);
                },
                cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What was found so far is reported.
        }
        Keep(store, all: true);
        if (!cancellation.IsCancellationRequested) journal.Delete();
        storeErrors = store.Errors;
    }

    // What decides results, but for the witnesses of earlier runs, to which the unfinished one has added its own.
    private string Asked(string folder, string arithmetic) => string.Join('\n',
    [
        ToolVersion.Text, arithmetic, $"{settings.Seed}", $"{settings.Budget}", .. settings.Adversaries,
        $"{settings.UsesCorpus}", $"{settings.Source.CallTimeout}", $"{settings.Policies}", Path.GetFullPath(folder),
    ]);

    private void TakeUp(AuditJournal journal)
    {
        for (int i = 0; i < targets.Count; i++)
            results[i] = targets[i].Fault is null ? journal.Find(targets[i].Place) : null;
        begun = results.Count(result => result is not null);
        if (begun > 0)
            warnings.Add($"{begun} of {targets.Count} targets were taken over from a run that was not finished.");
    }

    // In the order of the targets, whichever is done first: which file a witness gets depends on those before it.
    private void Keep(WitnessStore store, bool all)
    {
        lock (gate)
        {
            for (; kept < results.Length; kept++)
            {
                if (failures[kept] is { } failure) errors.Add(failure);
                else if (results[kept] is { } result)
                    done.Add(onDone(store.Keep(paths.Shorten(NothingToCompare.Noted(result))) with
                    {
                        Project = source.Path,
                        Folder = paths.Folder,
                    }));
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
}

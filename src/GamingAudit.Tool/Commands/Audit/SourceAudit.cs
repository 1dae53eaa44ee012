using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit.Watching;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;
using GamingAudit.Tool.Supervision.Keeping;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Audit;

/// <summary>The audit of the targets of one project or assembly.</summary>
/// <param name="settings">What was asked for.</param>
/// <param name="source">The project or assembly.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="onDone">Given each target when it is done, in their order; gives what is kept of it.</param>
/// <param name="onEnd">Told when it has given all of them that it comes to.</param>
internal sealed class SourceAudit(
    AuditSettings settings, AuditSource source, IAuditProgress progress, Func<AuditedTarget, AuditedTarget> onDone,
    Action onEnd)
{
    private readonly Lock gate = new();
    private readonly SourcePaths paths = new(source);
    private readonly List<AuditedTarget> done = [];
    private readonly List<string> warnings = [];
    private readonly List<string> errors = [];
    private readonly List<string> policyErrors = [];
    private IReadOnlyList<ListedTarget> listed = [];
    private IReadOnlyList<ListedTarget> targets = [];
    private WitnessCorpus corpus = new("");
    private WitnessStore? store;
    private ResultStore? results;
    private AuditResult?[] found = [];
    private DateOnly?[] days = [];
    private string?[] failures = [];
    private int kept;
    private int takenUp;

    public AuditSource Source => source;

    /// <summary>All targets that there are, whether they were asked for or not.</summary>
    public IReadOnlyList<ListedTarget> Listed => listed;

    /// <summary>The targets that were asked for.</summary>
    public IReadOnlyList<ListedTarget> Targets => targets;

    public IReadOnlyList<AuditedTarget> Done => done;

    public IReadOnlyList<string> Warnings => warnings;

    public IReadOnlyList<string> Errors => [.. errors, .. store?.Errors ?? [], .. policyErrors];

    /// <summary>Names of targets that it did not come to.</summary>
    public IReadOnlyList<string> NotAudited =>
    [
        .. targets.Where((_, index) => found[index] is null && failures[index] is null)
            .Select(target => target.Place.Name),
    ];

    /// <summary>Finds out which targets there are.</summary>
    public async Task ListAsync(WorkerPool pool, CancellationToken cancellation) =>
        listed = await TargetLister.ListAsync(
            pool, source.Assembly, cancellation, locates: settings is { Lints: true, RunSeconds: not null });

    /// <summary>Makes ready to audit targets.</summary>
    /// <param name="chosen">The targets that were asked for.</param>
    public void Choose(IReadOnlyList<ListedTarget> chosen)
    {
        targets = chosen;
        found = new AuditResult?[targets.Count];
        days = new DateOnly?[targets.Count];
        failures = new string?[targets.Count];
    }

    /// <summary>Looks at what earlier audits have left.</summary>
    /// <param name="arithmetic">What the engine computes with, on which the last digits depend.</param>
    public void Begin(string arithmetic)
    {
        string folder = WitnessFolder.Of(source, settings.Witnesses);
        corpus = new WitnessCorpus(folder);
        if (settings.UsesCorpus)
            warnings.AddRange([
                .. corpus.Broken, .. corpus.Orphans(listed.Select(target => target.Place.Name).ToHashSet())]);
        store = new WitnessStore(folder, corpus, source, settings.Source.Framework);
        results = new ResultStore(
            AskedFor.Text(settings, arithmetic), settings.Keeping, TimeProvider.System.GetUtcNow().UtcDateTime,
            ResultStore.Home);
    }

    /// <summary>Seconds that a target took when it was last audited; null where that is not known.</summary>
    public double? SecondsOf(int index) => results?.SecondsOf(targets[index].Place);

    /// <summary>True where an earlier audit of the target left a witness.</summary>
    public bool HasWitnesses(int index) => corpus.Of(targets[index].Place.Name).Count > 0;

    /// <summary>Audits a target, or takes over what is known of it.</summary>
    /// <param name="index">Its place among those that were asked for.</param>
    /// <param name="lane">What audits it.</param>
    /// <param name="seconds">Seconds that it may take, where they are fewer than those of its budget.</param>
    /// <param name="cancellation">Interrupts it; it is then one that it did not come to.</param>
    public async Task AuditAsync(int index, Lane lane, double seconds, CancellationToken cancellation)
    {
        ListedTarget target = targets[index];
        IReadOnlyList<StoredWitness> stored = settings.UsesCorpus ? corpus.Of(target.Place.Name) : [];
        try
        {
            if (await TakeOverAsync(target, stored, lane.Tracer, cancellation) is { } taken)
            {
                lock (gate) (found[index], days[index]) = (taken.Result, taken.Day);
                if (taken.Day is null) Interlocked.Increment(ref takenUp);
            }
            else
            {
                AuditResult result = await FindAsync(target, stored, lane, seconds, cancellation);
                lock (gate) found[index] = result;
            }
            progress.End(target.Place.Name, found[index]!);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            lock (gate) failures[index] = $"{target.Place.Name} could not be audited: {e.Message}";
            progress.End(target.Place.Name, null);
            if (settings.Source.Verbose)
                await Console.Error.WriteLineAsync((e as ToolException)?.Detail ?? e.ToString());
        }
        Keep(all: false);
    }

    /// <summary>Sees to what is done; nothing of a run that came to its end is to be taken up.</summary>
    public void End(bool interrupted)
    {
        Keep(all: true);
        if (takenUp > 0)
            warnings.Add($"{takenUp} of {targets.Count} targets were taken over from a run that was not finished.");
        if (results?.Remark is { } remark) warnings.Add(remark);
        if (!interrupted) results?.End(targets.Select(target => target.Place));
    }

    // In the order of the targets, whichever is done first: which file a witness gets depends on those before it.
    private void Keep(bool all)
    {
        lock (gate)
        {
            for (; kept < found.Length; kept++)
            {
                if (failures[kept] is { } failure) errors.Add(failure);
                else if (found[kept] is { } result)
                    done.Add(onDone(store!.Keep(paths.Shorten(NothingToCompare.Noted(result))) with
                    {
                        Project = source.Path,
                        Folder = paths.Folder,
                        UnchangedSince = days[kept],
                    }));
                else if (!all) return;
            }
            onEnd();
        }
    }

    private async Task<TakenResult?> TakeOverAsync(
        ListedTarget target, IReadOnlyList<StoredWitness> stored, TargetTracer tracer, CancellationToken cancellation)
    {
        if (target.Fault is not null || !results!.MayHave(target.Place)) return null;
        TracedEvent traced = await tracer.OfAsync(target.Place, cancellation);
        return results.Find(target.Place, traced, [.. stored.Select(known => ExploitKey.WithVersion(known.Witness))]);
    }

    private async Task<AuditResult> FindAsync(
        ListedTarget target, IReadOnlyList<StoredWitness> stored, Lane lane, double seconds,
        CancellationToken cancellation)
    {
        AuditBudget budget = settings.Budget with { Seconds = Math.Min(settings.Budget.Seconds, seconds) };
        var request = new AuditRequest(
            target.Place, settings.Seed, budget, lane.Threads, settings.Adversaries, stored, settings.Engine,
            settings.Policies, Journal: null);
        AuditResult result = await new TargetAuditor(
            lane.Pool, lane.Tracer, how => progress.Report(target.Place.Name, how), Remark)
            .AuditAsync(target, request, cancellation);
        bool isCut = result.TimeCapped && budget.Seconds < settings.Budget.Seconds;
        if (isCut) return result with { Notes = [.. result.Notes, RunClock.Note(budget.Seconds)] };
        if (result.Fault is null)
        {
            AuditResult portable = paths.Shorten(result);
            results!.Add(
                target.Place, await lane.Tracer.OfAsync(target.Place, cancellation),
                ExploitKey.All(stored, portable), portable);
        }
        return result;
    }

    private void Remark(string sentence, bool isError)
    {
        lock (gate) (isError ? policyErrors : warnings).Add(sentence);
    }
}

using System.Security.Cryptography;
using System.Text;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision.Keeping;

/// <summary>
/// Results of targets by all that decides them, a file each, written as they are done: a run that is killed does not
/// lose them, and a run that may take over what is unchanged does not audit it again. A file's name begins with what
/// was asked of which target, and ends with what the target is and answers. They lie among the user's own files and
/// not in the repository, where a stranger could write one. Without a place for them, there are none.
/// </summary>
internal sealed class ResultStore
{
    private readonly string asked;
    private readonly KeptResults use;
    private readonly DateOnly today;
    private readonly ResultFolder? unfinished;
    private readonly ResultFolder? finished;
    private bool isBroken;

    /// <param name="asked">What decides the results, the targets apart.</param>
    /// <param name="use">Which results may be taken over.</param>
    /// <param name="now">The moment.</param>
    /// <param name="home">Where the user's own files lie; empty for nowhere.</param>
    public ResultStore(string asked, KeptResults use, DateTime now, string home)
    {
        this.asked = asked;
        this.use = use;
        today = DateOnly.FromDateTime(now);
        if (home.Length == 0 || use == KeptResults.None) return;
        unfinished = new ResultFolder(Path.Combine(home, "gaming-audit", "unfinished"));
        unfinished.Forget(now);
        finished = new ResultFolder(Path.Combine(home, "gaming-audit", "results"));
        finished.Forget(now);
    }

    /// <summary>Where the user's own files lie.</summary>
    public static string Home => Environment.GetFolderPath(
        Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);

    /// <summary>What was passed over, a sentence; null where nothing was.</summary>
    public string? Remark => isBroken
        ? "Results of earlier audits that are damaged or of another version were passed over; their targets were "
            + "audited again."
        : null;

    /// <summary>True where there may be a result of a target, whose code is worth looking at first.</summary>
    public bool MayHave(TargetPlace place) => Shelves.Any(shelf => shelf.Beginning(Start(place)).Count > 0);

    /// <summary>Seconds of the latest audit of a target that is known, whatever its code was; null for none.</summary>
    public double? SecondsOf(TargetPlace place) => Shelves.SelectMany(shelf => shelf.Beginning(Start(place)))
        .Select(file => ResultFile.Read(file.FullName)?.Result.Seconds).FirstOrDefault(seconds => seconds is not null);

    /// <summary>What an earlier run found of the same target; null where it is to be audited.</summary>
    /// <param name="place">The target.</param>
    /// <param name="traced">What it is and answers now, in a process in which nothing else ran.</param>
    /// <param name="exploits">The exploits that lie beside it.</param>
    public TakenResult? Find(TargetPlace place, TracedEvent traced, IReadOnlyCollection<string> exploits)
    {
        if (Name(place, traced) is not { } name) return null;
        foreach (ResultFolder shelf in Shelves)
        {
            string file = shelf.FileOf(name);
            if (!File.Exists(file)) continue;
            if (ResultFile.Read(file) is not { Result: { Fault: null } result } kept || kept.Target != place.Name
                || result.Target != place.Name)
            {
                isBroken = true;
                ResultFolder.TryDelete(file);
            }
            else if (exploits.All(kept.Exploits.Contains) && (shelf == unfinished || IsStill(kept)))
                return new TakenResult(result, shelf == unfinished ? null : kept.Day);
        }
        return null;
    }

    /// <summary>Keeps a result; a target at fault is looked at again.</summary>
    /// <param name="place">The target.</param>
    /// <param name="traced">What it is and answers.</param>
    /// <param name="exploits">The exploits that the audit knew or found.</param>
    /// <param name="result">The result.</param>
    public void Add(TargetPlace place, TracedEvent traced, IReadOnlyCollection<string> exploits, AuditResult result)
    {
        if (unfinished is null || result.Fault is not null || Name(place, traced) is not { } name) return;
        try
        {
            // What is not decided is taken up where a run was killed, and never otherwise.
            ResultFolder shelf = use == KeptResults.All && IsDecided(result) ? finished! : unfinished;
            ResultFile.Write(shelf.FileOf(name), new FinishedTarget(place.Name, today, [.. exploits], result));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The disk is full: what is not kept is audited again.
        }
    }

    /// <summary>The run has come to its end: nothing of it is to be taken up.</summary>
    /// <param name="places">Its targets.</param>
    public void End(IEnumerable<TargetPlace> places)
    {
        if (unfinished is null) return;
        foreach (FileInfo file in places.SelectMany(place => unfinished.Beginning(Start(place))))
            ResultFolder.TryDelete(file.FullName);
    }

    private IEnumerable<ResultFolder> Shelves => use switch
    {
        _ when unfinished is null => [],
        KeptResults.All => [unfinished, finished!],
        _ => [unfinished],
    };

    private bool IsStill(FinishedTarget kept) => IsDecided(kept.Result)
        && !ResultFolder.IsOld(kept.Day, today) && kept.Day <= today;

    private static bool IsDecided(AuditResult result) =>
        result is { Fault: null, TimeCapped: false, Verdict: not Verdict.NotMeasurable };

    private string Start(TargetPlace place) => Hash(
        $"{asked}\n{Path.GetFileNameWithoutExtension(place.Assembly)}\n{place.Member}\n{place.Index}\n{place.Name}");

    private string? Name(TargetPlace place, TracedEvent traced) => traced is { Fault: null, Identity: { } identity }
        ? $"{Start(place)}-{Hash($"{identity}\n{Text(traced.Trace)}")}"
        : null;

    private static string Text(TargetTrace trace) =>
        $"{trace.Dynamics[^1]:x} {trace.Proxy[^1]:x} {trace.True[^1]:x}";

    // Half of it: a file's name has a bound, and nobody looks for two that are equal.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}

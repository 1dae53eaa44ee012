using System.Diagnostics;
using System.Runtime.InteropServices;
using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets that come to a halt where nobody calls them, before one that is well.</summary>
public static partial class Hanging
{
    private const int Stop = 19;

    [Audit]
    public static AuditTarget Compares => Target("equals-hangs", static (x, inEquals) =>
    {
        if (inEquals && x == 3) Thread.Sleep(Timeout.Infinite);
        return x;
    });

    [Audit]
    public static AuditTarget Hashes => Target("hash-hangs", static (x, inEquals) =>
    {
        if (!inEquals && x == 3) Thread.Sleep(Timeout.Infinite);
        return x;
    });

    [Audit]
    public static AuditTarget Lies => Target(
        "hash-lies", static (x, inEquals) => inEquals ? x : (int)Stopwatch.GetTimestamp());

    [Audit]
    public static AuditTarget Stops => Walk.Misbehaving("stops-itself", place =>
    {
        _ = Kill(Environment.ProcessId, Stop);
        return place;
    });

    [Audit]
    public static AuditTarget Well => Walk.Rewarded("well", Walk.Distance);

    /// <summary>Says which processes step it, and gives whoever waits for the first two the time to end them.</summary>
    [Audit]
    public static AuditTarget TakesAWhile => Walk.Misbehaving("takes-a-while", static place =>
    {
        string mark = $"stepping-{Environment.ProcessId}";
        if (File.Exists(mark)) return place;
        File.WriteAllText(mark, "");
        if (Directory.GetFiles(".", "stepping-*").Length <= 2) Thread.Sleep(5000);
        return place;
    });

    /// <summary>Starts a process that outlasts every audit, says which, and does not return.</summary>
    [Audit]
    public static AuditTarget Starts => Walk.Misbehaving("starts-a-process", static place =>
    {
        using var sleep = Process.Start("sleep", "600");
        File.WriteAllText($"started-{sleep.Id}", "");
        Thread.Sleep(Timeout.Infinite);
        return place;
    });

    private static AuditTarget Target(string name, Func<int, bool, int> asked) => AuditTarget.Create(
        name, new Corridor(asked), static step => step.After.X, static step => step.After.X, horizon: 8);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int id, int signal);
}

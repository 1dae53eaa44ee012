using System.Diagnostics;
using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets that are honest when they are asked first, and others later or elsewhere.</summary>
public static class Later
{
    private static int calls;
    private static int steps;

    [ThreadStatic]
    private static int ofThread;

    [Audit]
    public static IEnumerable<AuditTarget> All =>
    [
        Paid("after-300-calls", () => Interlocked.Increment(ref calls) > 300),
        Paid("after-5000-calls", () => Interlocked.Increment(ref calls) > 5000),
        Paid("every-97th-call", () => Interlocked.Increment(ref calls) % 97 == 0),
        Paid("for-a-while", () => Interlocked.Increment(ref calls) is > 4500 and < 9000),
        Paid("on-odd-threads", () => Environment.CurrentManagedThreadId % 2 == 1),
        Paid("on-every-third-thread", () => Environment.CurrentManagedThreadId % 3 == 0),
        Paid("once-a-thread-is-warm", () => ++ofThread > 4500),
        Paid("by-the-clock", () => Stopwatch.GetTimestamp() / 100_000 % 2 == 0),
        Walk.Rewarded("by-process", step => step.After.X * (1 + Environment.ProcessId % 100_003)),
        Paid("now-and-then", () => Stopwatch.GetTimestamp() % 101 == 0),
        Walk.Rewarded("true-changes", Walk.Distance, step => Interlocked.Increment(ref calls) > 5000
            ? 4 - step.After.X : step.After.X),
        Walk.Misbehaving("dynamics-change", place => new Place(Interlocked.Increment(ref steps) > 300 ? 0 : 4)),
    ];

    private static AuditTarget Paid(string name, Func<bool> isChanged) =>
        Walk.Rewarded(name, step => isChanged() ? 4 - step.After.X : step.After.X);
}

using System.Runtime.ExceptionServices;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Testing.Auditing;

/// <summary>
/// An audit on a thread of its own: a call into user code that never returns fails the test and does not hang it.
/// </summary>
internal static class WatchedAudit
{
    private const int LookEveryMilliseconds = 50;
    private const int MostAtOnceMilliseconds = 250;
    private const int StackSize = 16 << 20;

    public static AuditResult Run(AuditTarget target, RewardAuditOptions options)
    {
        var monitor = new CallMonitor();
        AuditResult? result = null;
        ExceptionDispatchInfo? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = Auditor.Audit(target, OptionsOf(options), monitor);
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
        }, StackSize)
        { IsBackground = true, Name = $"audit of {target.Name}" };
        thread.Start();
        // Time in which this thread is starved counts little: user code is not to blame for it.
        long awake = 0, last = Environment.TickCount64;
        while (!thread.Join(LookEveryMilliseconds))
        {
            long now = Environment.TickCount64;
            awake += Math.Min(now - last, MostAtOnceMilliseconds);
            last = now;
            if (monitor.FindStuck(awake, (long)options.CallTimeout.TotalMilliseconds) is { } stuck)
                return Auditor.Faulty(target.Name, NotReturned(stuck, options.CallTimeout));
        }
        thrown?.Throw();
        return result!;
    }

    private static AuditOptions OptionsOf(RewardAuditOptions options) => new()
    {
        Seed = options.Seed,
        Budget = options.Budget,
        Threads = options.Threads,
        Progress = options.Progress,
        Cancellation = options.Cancellation,
    };

    private static Fault NotReturned(CallSlot slot, TimeSpan limit) => new(
        FaultKind.DidNotReturn, slot.Call,
        FormattableString.Invariant($"{slot.Title} did not return within {limit.TotalSeconds:0.###} s."),
        slot.Describe());
}

using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// The parent's own clock: ends a request to a worker from which nothing is heard, and one that makes no progress
/// once its time is over. While the machine sleeps, or starves this process, it stands still.
/// </summary>
/// <param name="callTimeout">How long a call into user code may take.</param>
/// <param name="limit">
/// How long the request may take without having to show progress; null for as long as it likes.
/// </param>
/// <param name="ticks">Milliseconds as they go by.</param>
internal sealed class WorkerClock(TimeSpan callTimeout, TimeSpan? limit, Func<long> ticks)
{
    // Times its limit a request may compute without showing progress.
    private const double BusyLimits = 4;

    /// <summary>How often one should look.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    // A worker says twice a second that it runs, once it has started; on a machine that is busy that may take long.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private long last = ticks();
    private readonly double limit = limit?.TotalMilliseconds ?? double.PositiveInfinity;
    private double awake;
    private double heard;
    private double progressed;

    /// <summary>Told of each event.</summary>
    public void Hear(WorkerEvent next)
    {
        heard = awake;
        // A long stage that says nothing, such as the sweeps over a large table, computes; but not for ever.
        bool computes = next is AliveEvent { IsBusy: true } && awake < limit * BusyLimits;
        if (next is not AliveEvent { Calls: false } || computes) progressed = awake;
    }

    /// <summary>Lets time pass; the fault of a worker that has had its time.</summary>
    public Fault? Pass()
    {
        long now = ticks();
        awake += Math.Min(now - last, 2 * Tick.TotalMilliseconds);
        last = now;
        double patience = (callTimeout + Grace).TotalMilliseconds;
        if (awake - heard > patience)
            return Late("The process that runs the target stopped: nothing was heard of it for "
                + $"{(awake - heard) / 1000:0} s.");
        if (awake > limit && awake - progressed > callTimeout.TotalMilliseconds)
            return Late(
                "The audit came to a halt in code of the target that is not called as such, such as a static "
                + $"constructor, a lock or the thread pool: no progress for {(awake - progressed) / 1000:0} s.");
        return null;
    }

    private static Fault Late(string message) => new(FaultKind.DidNotReturn, UserCall.None, message, null);
}

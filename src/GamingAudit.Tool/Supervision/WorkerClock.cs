using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Supervision;

/// <summary>
/// The parent's own clock: ends a request to a worker from which nothing is heard, and one that makes no progress
/// once its time is over. While the machine sleeps, or starves this process, it stands still; the same holds for what a
/// worker computes while the machine starves that.
/// </summary>
/// <param name="callTimeout">How long a call into user code may take.</param>
/// <param name="limit">
/// How long the request may take without having to show progress; null for as long as it likes.
/// </param>
/// <param name="ticks">Milliseconds as they go by.</param>
internal sealed class WorkerClock(TimeSpan callTimeout, TimeSpan? limit, Func<long> ticks)
{
    /// <summary>
    /// How long a request may idle, or compute without calling the target, once its limit is over: what the engine
    /// itself does after its cap takes a fraction of that.
    /// </summary>
    public static readonly TimeSpan Overrun = TimeSpan.FromSeconds(5);

    /// <summary>How often one should look.</summary>
    public static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(250);

    // A worker says twice a second that it runs, once it has started; on a machine that is busy that may take long.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    // What saying so takes, and the runtime for itself, is a tenth of that.
    private const double ShareOfIdling = 0.02;

    private long last = ticks();
    private readonly double limit = limit?.TotalMilliseconds ?? double.PositiveInfinity;
    private double awake;
    private double heard;
    private double progressed;
    private double overrun;

    /// <summary>Told of each event.</summary>
    public void Hear(WorkerEvent next)
    {
        if (next is AliveEvent { Calls: false } alive)
        {
            double computed = alive.Computed * 1000;
            // A stage that says nothing, such as the sweeps over a large table, computes.
            if (computed < ShareOfIdling * (awake - heard)) overrun += awake - heard;
            else overrun = awake > limit ? overrun + computed : 0;
        }
        else
            (progressed, overrun) = (awake, 0);
        heard = awake;
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
        if (awake > limit && overrun + (awake - heard) > Overrun.TotalMilliseconds)
            return Late(
                "The audit came to a halt in code of the target that is not called as such, such as a static "
                + $"constructor, a lock or the thread pool: no progress for {(awake - progressed) / 1000:0} s.");
        return null;
    }

    private static Fault Late(string message) => new(FaultKind.DidNotReturn, UserCall.None, message, null);
}

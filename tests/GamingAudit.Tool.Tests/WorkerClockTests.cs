using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Tests;

public sealed class WorkerClockTests
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private long now;

    [Fact]
    public void Lets_calls_come_and_go_for_as_long_as_they_do() =>
        Assert.Null(Hearing(new AliveEvent(IsBusy: false, Calls: true), seconds: 1000));

    [Fact]
    public void Ends_a_worker_that_idles_beyond_its_time() =>
        Assert.InRange(Hearing(new AliveEvent(IsBusy: false, Calls: false), seconds: 1000)!.Value, 60, 62);

    [Fact]
    public void Lets_a_worker_compute_for_some_times_its_limit() =>
        Assert.InRange(Hearing(new AliveEvent(IsBusy: true, Calls: false), seconds: 1000)!.Value, 249, 252);

    [Fact]
    public void Ends_a_worker_of_which_nothing_is_heard() =>
        Assert.InRange(Hearing(null, seconds: 1000)!.Value, 30, 31);

    // The second at which it ends a worker that says this twice a second; null where it does not.
    private double? Hearing(WorkerEvent? said, int seconds)
    {
        now = 0;
        var clock = new WorkerClock(CallTimeout, Limit, () => now);
        for (; now < seconds * 1000L; now += (long)WorkerClock.Tick.TotalMilliseconds)
        {
            if (clock.Pass() is not null) return now / 1000.0;
            if (said is not null && now % 500 == 0) clock.Hear(said);
        }
        return null;
    }
}

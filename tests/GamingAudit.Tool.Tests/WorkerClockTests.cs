using FsCheck;
using FsCheck.Fluent;
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
        Assert.Null(Hearing(_ => new AliveEvent(0, Calls: true), seconds: 1000));

    [Fact]
    public void Ends_a_worker_that_idles_beyond_its_time() =>
        Assert.InRange(Hearing(_ => new AliveEvent(0, Calls: false), seconds: 1000)!.Value, 60, 62);

    [Fact]
    public void Ends_a_worker_that_computes_beyond_its_time() =>
        Assert.InRange(Hearing(_ => new AliveEvent(1, Calls: false), seconds: 1000)!.Value, 64, 66);

    // It is not to blame for what others do.
    [Fact]
    public void Gives_a_worker_that_is_starved_as_many_seconds_of_computing() =>
        Assert.InRange(Hearing(_ => new AliveEvent(0.1, Calls: false), seconds: 1000)!.Value, 105, 112);

    // Whatever code does that is not called as such: the limit is the call timeout and the cap of the audit.
    [Fact]
    public void Ends_whatever_calls_nothing_within_five_seconds_of_its_limit()
    {
        WorkerEvent?[] all = [null, new AliveEvent(0, Calls: false), new AliveEvent(1, Calls: false)];
        Prop.ForAll(
            Gen.Choose(0, all.Length - 1).ArrayOf(2000).ToArbitrary(),
            said => Hearing(half => all[said[half]], seconds: 1000) is { } ended
                && ended <= (Limit + WorkerClock.Overrun + 2 * WorkerClock.Tick).TotalSeconds)
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Ends_a_worker_of_which_nothing_is_heard() =>
        Assert.InRange(Hearing(_ => null, seconds: 1000)!.Value, 30, 31);

    // The second at which it ends a worker that says this each half second; null where it does not.
    private double? Hearing(Func<int, WorkerEvent?> said, int seconds)
    {
        (now, long before) = (0, 0);
        var clock = new WorkerClock(CallTimeout, Limit, () => now);
        for (; now < seconds * 1000L; now += (long)WorkerClock.Tick.TotalMilliseconds)
        {
            if (clock.Pass() is not null) return now / 1000.0;
            if (now % 500 != 0 || said((int)(now / 500)) is not { } next) continue;
            // A share of the time since it spoke last.
            clock.Hear(
                next is AliveEvent alive ? alive with { Computed = alive.Computed * (now - before) / 1000 } : next);
            before = now;
        }
        return null;
    }
}

using GamingAudit.Engine.Running;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class AuditClockTests
{
    private static readonly AuditBudget Hour = new("hour", 1_000, 1_000, 64, 3_600);

    [Fact]
    public void Plans_for_less_than_the_cap_where_steps_are_slow_and_for_all_of_it_elsewhere()
    {
        AuditBudget asked = Hour with { SearchSteps = 1_000_000, HonestSteps = 1_000_000 };
        using var slow = new AuditClock(asked, secondsPerStep: 0.01, CancellationToken.None);
        using var quick = new AuditClock(asked, secondsPerStep: 0.0001, CancellationToken.None);
        Assert.InRange(slow.Left, 2_700, 2_880);
        Assert.InRange(quick.Left, 3_500, 3_600);
        Assert.Equal(asked, quick.Budget);
        // Half of what is planned for searches.
        Assert.InRange(0.01 * (slow.Budget.SearchSteps + slow.Budget.HonestSteps), 1_430, 1_441);
    }

    [Fact]
    public void Plans_for_fewer_steps_where_they_turn_out_slower()
    {
        using var clock = new AuditClock(Hour, secondsPerStep: 10, CancellationToken.None);
        Thread.Sleep(50);
        clock.Watch(() => 999);
        Assert.Equal(10, clock.SecondsPerStep);
        using var surprised = new AuditClock(
            Hour with { Seconds = 1, SearchSteps = 100_000 }, secondsPerStep: 0.00001, CancellationToken.None);
        surprised.Watch(() => 1_000);
        Thread.Sleep(50);
        Assert.InRange(surprised.SecondsPerStep, 0.00004, 1);
        Assert.False(surprised.HasTimeFor(100_000));
    }

    [Fact]
    public void Keeps_time_for_what_is_asked_last()
    {
        using var clock = new AuditClock(Hour, secondsPerStep: 10, CancellationToken.None);
        clock.Keep(600);
        Assert.InRange(clock.Left, 2_000, 3_000);
        Assert.False(clock.Token.IsCancellationRequested);
    }

    [Fact]
    public void Keeps_no_more_than_half_of_what_is_left()
    {
        using var clock = new AuditClock(Hour, secondsPerStep: 10, CancellationToken.None);
        clock.Keep(100_000);
        Assert.InRange(clock.Left, 1_000, 1_800);
    }

    [Fact]
    public void Has_no_time_left_where_it_was_up_before()
    {
        using var clock = new AuditClock(Hour with { Seconds = 0.001 }, secondsPerStep: 10, CancellationToken.None);
        Thread.Sleep(20);
        clock.Keep(5);
        SpinWait.SpinUntil(() => clock.Token.IsCancellationRequested, TimeSpan.FromMinutes(1));
        Assert.True(clock.Token.IsCancellationRequested);
    }
}

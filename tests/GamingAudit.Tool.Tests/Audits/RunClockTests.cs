using GamingAudit.Tool.Commands.Audit;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class RunClockTests
{
    [Fact]
    public void Without_a_cap_a_target_may_take_what_its_budget_says() =>
        Assert.Equal(double.PositiveInfinity, new RunClock(null, () => 1e9).Next(3, 1));

    [Fact]
    public void What_a_target_does_not_use_goes_to_the_others()
    {
        double now = 0;
        var clock = new RunClock(100, () => now);
        Assert.Equal(25, clock.Next(4, 1));
        now = 10;
        Assert.Equal(30, clock.Next(3, 1));
        Assert.Equal(60, clock.Next(3, 2));
        Assert.Equal(90, clock.Next(1, 2));
    }

    [Fact]
    public void A_share_is_enough_for_a_verdict_and_the_last_targets_get_none()
    {
        double now = 0;
        var clock = new RunClock(10, () => now);
        Assert.Equal(5, clock.Next(100, 1));
        now = 7;
        Assert.Equal(3, clock.Next(99, 1));
        now = 9.5;
        Assert.Null(clock.Next(98, 1));
        now = 20;
        Assert.Null(clock.Next(1, 1));
    }
}

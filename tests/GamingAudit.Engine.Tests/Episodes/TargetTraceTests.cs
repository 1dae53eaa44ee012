using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Adversaries;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class TargetTraceTests
{
    private static readonly TargetTrace Whole = new([1, 2, 3], [4, 5, 6], [7, 8, 9]);

    [Fact]
    public void Is_the_same_whenever_it_is_taken() => Assert.Null(Of(Counted).DifferenceFrom(Of(Counted)));

    [Fact]
    public void Differs_in_what_answers_otherwise() =>
        Assert.Equal(UserCall.Proxy, Of(Counted).DifferenceFrom(Of(step => Counted(step) + 1e-9)));

    [Fact]
    public void One_that_was_cut_short_is_compared_as_far_as_it_goes()
    {
        Assert.Null(Whole.DifferenceFrom(new TargetTrace([1, 2], [4, 5], [7, 8])));
        Assert.Equal(UserCall.Step, Whole.DifferenceFrom(new TargetTrace([0], [0], [0])));
        Assert.Equal(UserCall.Proxy, new TargetTrace([1], [0], [7]).DifferenceFrom(Whole));
        Assert.Equal(UserCall.True, Whole.DifferenceFrom(new TargetTrace([1, 2, 3], [4, 5, 6], [7, 8, 0])));
        Assert.Null(Whole.DifferenceFrom(TargetTrace.None));
    }

    [Fact]
    public void Of_steps_that_take_long_it_is_the_beginning()
    {
        TargetTrace whole = Of(Counted), cut = Of(step =>
        {
            // Eight of them are more than the two seconds after which no more is taken.
            Thread.Sleep(300);
            return Counted(step);
        });
        Assert.InRange(cut.Proxy.Count, 1, whole.Proxy.Count - 1);
        Assert.Equal(whole.Proxy.Take(cut.Proxy.Count), cut.Proxy);
        Assert.Null(whole.DifferenceFrom(cut));
    }

    private static double Counted(Transition<Tick, int> step) => step.Before.Count * step.Action;

    private static TargetTrace Of(Reward<Tick, int> proxy) => TargetTrace.Of(new GuardedTarget<Tick, int>(
        AuditTarget.Create("clock", new Clocked<int>(ActionSpace.Discrete(2)), proxy, Counted, horizon: 30),
        new CallMonitor()));
}

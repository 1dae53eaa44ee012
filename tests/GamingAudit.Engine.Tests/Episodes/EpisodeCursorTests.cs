using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class EpisodeCursorTests
{
    private static readonly Handmade Count = new(actions: 2, (state, action, _) => state + action)
    {
        Ends = state => state is < 0 or 3,
    };

    [Fact]
    public void Ends_at_the_horizon_or_in_a_terminal_state_and_goes_no_further()
    {
        EpisodeCursor<int, int> still = Begun(0), counting = Begun(0), over = Begun(-1);
        for (int step = 0; step < 5; step++) still.Step(0, new SamplingChance(1));
        for (int step = 0; step < 3; step++) counting.Step(1, new SamplingChance(1));

        Assert.Equal((true, 5, 0), (still.IsOver, still.Steps, still.StepsLeft));
        Assert.Equal((true, 3, 2), (counting.IsOver, counting.Steps, counting.StepsLeft));
        Assert.Equal((true, 0, 5), (over.IsOver, over.Steps, over.StepsLeft));
        Assert.Throws<InvalidOperationException>(() => over.Step(1, new SamplingChance(1)));
    }

    [Fact]
    public void Is_over_before_it_begins() => Assert.True(new EpisodeCursor<int, int>(Dynamics).IsOver);

    [Fact]
    public void Weighs_a_step_by_the_steps_before_it()
    {
        EpisodeCursor<int, int> cursor = Begun(0);
        var weights = new List<double>();
        while (!cursor.IsOver)
        {
            cursor.Step(0, new SamplingChance(1));
            weights.Add(cursor.Weight);
        }
        Assert.Equal([1, 0.5, 0.25, 0.125, 0.0625], weights);
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        EpisodeCursor<int, int> first = Begun(0);
        EpisodeCursor<int, int> second = first;
        second.Step(1, new SamplingChance(1));

        Assert.Equal((0, 0, 1, 1), (first.State, first.Steps, second.State, second.Steps));
    }

    private static GuardedDynamics<int, int> Dynamics =>
        new GuardedTarget<int, int>(Count.Target(discount: 0.5), new CallMonitor()).Dynamics;

    private static EpisodeCursor<int, int> Begun(int state)
    {
        var cursor = new EpisodeCursor<int, int>(Dynamics);
        cursor.Begin(state);
        return cursor;
    }
}

using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;

namespace GamingAudit.Engine.Tests.Learning.Rollout;

public sealed class ProcessLanesTests
{
    [Fact]
    public void An_episode_that_ends_starts_again_at_once_and_is_not_truncated()
    {
        ProcessLanes<int, int> lanes = new(Processes.Of(new Counter(3), step => step.After, 10), 1, 1, true);
        float[] observation = new float[2];
        lanes.Reset(0, observation, []);
        Assert.Equal([0, 1], observation);
        Assert.Equal(new LaneStep(1, false, false), Step(lanes, observation));
        Assert.Equal([1, 0.9f], observation);
        Step(lanes, observation);
        Assert.Equal(new LaneStep(3, true, false), Step(lanes, observation));
        Assert.Equal([0, 1], observation);
    }

    [Fact]
    public void The_horizon_is_a_true_end()
    {
        ProcessLanes<int, int> lanes = new(Processes.Of(new Counter(99), step => step.After, 2), 1, 1, true);
        float[] observation = new float[2];
        lanes.Reset(0, observation, []);
        Step(lanes, observation);
        Assert.Equal([1, 0.5f], observation);
        Assert.Equal(new LaneStep(2, true, false), Step(lanes, observation));
    }

    [Fact]
    public void A_black_box_that_cuts_an_episode_shows_where_it_was_cut()
    {
        var target = new BlackBoxTarget(
            "test", () => new CutAfterTwo(), ActionSpace.Discrete(2), observationSize: 1, horizon: 10);
        (LaneStep last, float[] final, float[] next) = target.Accept(new StepTwice());
        Assert.Equal(new LaneStep(1, true, true), last);
        Assert.Equal([2, 0.8f], final);
        Assert.Equal([0, 1], next);
    }

    [Fact]
    public void A_start_that_is_an_end_is_passed_over()
    {
        var tosses = new Handmade(actions: 2, (state, _, _) => state < 0 ? throw new InvalidOperationException() : -1)
        {
            Start = chance => chance.Bernoulli(0.9) ? -1 : 0,
            Ends = state => state < 0,
        };
        ProcessLanes<int, int> lanes = new(Processes.Of(tosses.Target(_ => 1)), 2, 1, true);
        float[] observation = new float[2];
        lanes.Reset(0, observation, []);
        for (int t = 0; t < 100; t++)
        {
            Assert.Equal([0, 1], observation);
            Assert.Equal(new LaneStep(1, true, false), Step(lanes, observation));
        }
    }

    [Fact]
    public void A_lane_of_which_every_start_is_an_end_ends_at_once_and_for_nothing()
    {
        var nothing = new Handmade(actions: 2, (_, _, _) => throw new InvalidOperationException()) { Ends = _ => true };
        MarkovTarget<int, int> target = nothing.Target() with { Mask = (_, legal) => legal.Clear() };
        ProcessLanes<int, int> lanes = new(Processes.Of(target), 1, 1, true);
        float[] observation = [9, 9];
        bool[] mask = new bool[2];
        lanes.Reset(0, observation, mask);
        for (int t = 0; t < 3; t++)
        {
            Assert.Equal([0, 0], observation);
            Assert.Equal([true, true], mask);
            Assert.Equal(new LaneStep(0, true, false), lanes.Step(0, [0], [], observation, mask, new float[2]));
        }
    }

    [Fact]
    public void What_happens_in_a_lane_does_not_depend_on_the_others()
    {
        var process = Processes.Of(CartPole.Target);
        ProcessLanes<CartPoleState, int> all = new(process, 3, 7, false), other = new(process, 3, 7, false);
        float[] a = new float[4], b = new float[4];
        for (int lane = 0; lane < 3; lane++) all.Reset(lane, a, []);
        other.Reset(2, b, []);
        for (int t = 0; t < 200; t++)
        {
            for (int lane = 0; lane < 3; lane++) all.Step(lane, [t / 3 % 2], [], a, [], []);
            other.Step(2, [t / 3 % 2], [], b, [], []);
            Assert.Equal(a, b);
        }
    }

    [Fact]
    public void Every_episode_of_every_lane_starts_from_a_stream_of_its_own()
    {
        ProcessLanes<CartPoleState, int> lanes = new(Processes.Of(CartPole.Target), 4, 7, false);
        var starts = new HashSet<float>();
        float[] observation = new float[4];
        int episodes = 0;
        for (int lane = 0; lane < 4; lane++)
        {
            lanes.Reset(lane, observation, []);
            starts.Add(observation[0]);
            episodes++;
            for (int t = 0; t < 100; t++)
            {
                if (!lanes.Step(lane, [0], [], observation, [], []).Ended) continue;
                starts.Add(observation[0]);
                episodes++;
            }
        }
        Assert.True(episodes > 20);
        Assert.Equal(episodes, starts.Count);
    }

    [Fact]
    public void Every_second_lane_starts_where_others_have_been_and_is_cut_there_after_a_while()
    {
        var process = Processes.Of(new Counter(200), step => step.After, 100);
        var pool = new StartPool<int>();
        ProcessLanes<int, int> lanes = new(process, 2, 1, true, pool);
        float[] observation = new float[2], final = new float[2];
        lanes.Reset(1, observation, []);
        Assert.Equal([0, 1], observation);

        pool.Fill([(40, 40)], []);
        lanes.Reset(0, observation, []);
        Assert.Equal([0, 1], observation);
        lanes.Reset(1, observation, []);
        Assert.Equal([40, 0.6f], observation);
        int steps = 1;
        LaneStep step;
        for (; !(step = lanes.Step(1, [0], [], observation, [], final)).Ended; steps++) { }
        Assert.Equal((32, true), (steps, step.Truncated));
        Assert.Equal([72, 0.28f], final);
        Assert.Equal([40, 0.6f], observation);

        lanes.StartsElsewhere = false;
        lanes.Reset(1, observation, []);
        Assert.Equal([0, 1], observation);
    }

    private static LaneStep Step(ILanes lanes, float[] observation) =>
        lanes.Step(0, [0], [], observation, [], new float[observation.Length]);

    private sealed class StepTwice : ITargetVisitor<(LaneStep, float[], float[])>
    {
        public (LaneStep, float[], float[]) Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            ProcessLanes<TState, TAction> lanes = new(Processes.Of(target), 1, 1, true);
            float[] observation = new float[2], final = new float[2];
            lanes.Reset(0, observation, []);
            lanes.Step(0, [0], [], observation, [], final);
            return (lanes.Step(0, [0], [], observation, [], final), final, observation);
        }
    }

    private sealed class CutAfterTwo : IBlackBox
    {
        private int steps;

        public void Reset(ulong seed, Span<float> observation) => observation[0] = steps = 0;

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            observation[0] = ++steps;
            return new BlackBoxStep(1, 1, Terminated: false, Truncated: steps == 2);
        }

        public void Dispose()
        {
        }
    }
}

namespace GamingAudit.Tests.BlackBox;

public sealed class BlackBoxTargetTests
{
    [Fact]
    public void Plays_like_any_other_environment()
    {
        List<(float Seen, double Proxy, double True)> steps = Target(horizon: 5).Accept(new Play());

        Assert.Equal([1, 2, 3], steps.Select(step => step.Seen));
        Assert.Equal([10, 20, 30], steps.Select(step => step.Proxy));
        Assert.Equal([-1, -2, -3], steps.Select(step => step.True));
    }

    [Fact]
    public void Uses_an_instance_again_once_its_episode_is_over_and_disposes_of_all()
    {
        var made = new List<Counter>();
        var target = new BlackBoxTarget("box", Make, ActionSpace.Discrete(2), 1, horizon: 5);
        target.Accept(new PlayTwice());

        Assert.True(Assert.Single(made).IsDisposed);

        Counter Make()
        {
            made.Add(new Counter());
            return made[^1];
        }
    }

    private static BlackBoxTarget Target(int horizon) =>
        new("box", () => new Counter(), ActionSpace.Discrete(2), 1, horizon);

    private sealed class Play : ITargetVisitor<List<(float, double, double)>>
    {
        public List<(float, double, double)> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull
        {
            IEnvironment<TState, TAction> environment = target.Environment;
            var chance = new SamplingChance(1);
            TState state = environment.Reset(chance);
            TAction action = environment.Actions.Decode([1], []);
            float[] observation = new float[environment.ObservationSize];
            var steps = new List<(float, double, double)>();
            for (int i = 0; i < target.Horizon && !environment.IsTerminal(state); i++)
            {
                TState next = environment.Step(state, action, chance);
                environment.Observe(next, observation);
                var step = new Transition<TState, TAction>(state, action, next);
                steps.Add((observation[0], target.Proxy(step), target.True(step)));
                state = next;
            }
            return steps;
        }
    }

    private sealed class PlayTwice : ITargetVisitor<bool>
    {
        public bool Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            var play = new Play();
            play.Visit(target);
            play.Visit(target);
            return true;
        }
    }

    /// <summary>Counts to three.</summary>
    private sealed class Counter : IBlackBox
    {
        private int count;

        public bool IsDisposed { get; private set; }

        public void Reset(ulong seed, Span<float> observation) => observation[0] = count = 0;

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            count += branches[0];
            observation[0] = count;
            return new BlackBoxStep(10 * count, -count, Terminated: count == 3, Truncated: false);
        }

        public void Dispose() => IsDisposed = true;
    }
}

using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>What keeps a target from being solved, and what ends a solution.</summary>
public sealed class ObstacleTests
{
    private static readonly Handmade Counter = new(2, (state, action, _) => 2 * state + action);

    [Fact]
    public void Refuses_more_states_than_the_cap()
    {
        ExactRefusal<int, int> refusal =
            Solving.Refusal(Counter.Target(horizon: 20), new ExactOptions { StateCap = 1000 });
        Assert.Equal(ExactObstacle.TooManyStates, refusal.Obstacle);
        Assert.Equal("too large: more than 1,000 states are reached", refusal.Reason);
    }

    [Fact]
    public void Refuses_more_memory_than_the_cap()
    {
        ExactRefusal<int, int> refusal =
            Solving.Refusal(Counter.Target(horizon: 18), new ExactOptions { MemoryCap = 8 << 20 });
        Assert.Equal(ExactObstacle.TooMuchMemory, refusal.Obstacle);
        Assert.EndsWith("would take over 8 MiB", refusal.Reason);
    }

    [Fact]
    public void Refuses_more_steps_than_the_cap()
    {
        var dice = new Handmade(1, (_, _, chance) => chance.Below(1_000_000) % 2);
        ExactRefusal<int, int> refusal = Solving.Refusal(dice.Target(), new ExactOptions { StepCap = 5000 });
        Assert.Equal(ExactObstacle.TooManySteps, refusal.Obstacle);
        Assert.Contains("5,000", refusal.Reason);
    }

    [Fact]
    public void Refuses_a_continuous_draw_and_leaves_no_call_under_way()
    {
        var wind = new Handmade(1, (state, _, chance) => chance.Uniform(0, 1) < 0.5 ? state : 1);
        var monitor = new CallMonitor();
        ExactResult<int, int> result = ExactSolver.Solve(
            new GuardedTarget<int, int>(wind.Target(), monitor), new ExactOptions());
        ExactRefusal<int, int> refusal = Assert.IsType<ExactRefusal<int, int>>(result);
        Assert.Equal(ExactObstacle.ContinuousDraw, refusal.Obstacle);
        Assert.StartsWith("continuous draw: Chance.Uniform", refusal.Reason);
        monitor.FindStuck(0, 1);
        Assert.Null(monitor.FindStuck(1000, 1));
    }

    [Fact]
    public void Refuses_continuous_actions()
    {
        MarkovTarget<int, float> target = AuditTarget.Create("box", new Boxed(), _ => 0, _ => 0, horizon: 3);
        ExactRefusal<int, float> refusal = Solving.Refusal(target);
        Assert.Equal(ExactObstacle.UncountableActions, refusal.Obstacle);
        Assert.Equal("continuous actions", refusal.Reason);
    }

    [Fact]
    public void Refuses_more_actions_than_it_numbers()
    {
        var keyboard = new Handmade(70_000, (state, _, _) => state);
        ExactRefusal<int, int> refusal = Solving.Refusal(keyboard.Target());
        Assert.Equal(ExactObstacle.UncountableActions, refusal.Obstacle);
        Assert.Equal("more than 65,536 actions", refusal.Reason);
    }

    [Fact]
    public void Refuses_a_black_box()
    {
        var target = new BlackBoxTarget(
            "box", () => throw new InvalidOperationException("never made"), ActionSpace.Discrete(2), 1, 10);
        ExactObstacle obstacle = target.Accept(new ObstacleVisitor());
        Assert.Equal(ExactObstacle.HiddenStates, obstacle);
    }

    [Fact]
    public void A_reward_that_is_not_a_number_comes_out_as_a_fault()
    {
        var exception = Assert.Throws<FaultException>(() =>
            Solving.Result(Counter.Target(step => step.After == 5 ? double.NaN : 0)));
        Assert.Equal(FaultKind.NotFinite, exception.Fault.Kind);
        Assert.Equal(UserCall.Proxy, exception.Fault.Call);
        Assert.Equal("state 2, action 1, next state 5", exception.Fault.Arguments);
    }

    [Fact]
    public void Dynamics_that_throw_come_out_as_a_fault()
    {
        var broken = new Handmade(1, (state, _, _) => state < 2 ? state + 1 : throw new InvalidOperationException("x"));
        var exception = Assert.Throws<FaultException>(() => Solving.Result(broken.Target()));
        Assert.Equal(FaultKind.Threw, exception.Fault.Kind);
        Assert.Equal("state 2, action 0", exception.Fault.Arguments);
    }

    [Fact]
    public void Tells_every_step_and_stops_when_cancelled()
    {
        long told = 0;
        var options = new ExactOptions { Threads = 1, Progress = steps => told += steps };
        Solving.Solution(Counter.Target(horizon: 12), options);
        // One reset, and both actions in each of the states 0 to 2^11 - 1 that eleven steps reach.
        Assert.Equal(1 + 2 * (1 << 11), told);

        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
            Solving.Result(Counter.Target(horizon: 12), options with { Cancellation = source.Token }));
    }

    private sealed class ObstacleVisitor : ITargetVisitor<ExactObstacle>
    {
        public ExactObstacle Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            Solving.Refusal(target).Obstacle;
    }

    private sealed class Boxed : IEnvironment<int, float>
    {
        public ActionSpace<float> Actions { get; } = ActionSpace.Box(-1f, 1f);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, float action, Chance chance) => state;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation)
        {
        }
    }
}

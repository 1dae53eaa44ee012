using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>Small problems that must be solved.</summary>
[Trait("Category", "Learning")]
public sealed class LearningTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public void Balances_the_cart_pole(ulong seed)
    {
        var process = Processes.Of(CartPole.Target);
        Assert.InRange(Learn(process, new PpoConfig { TotalSteps = 200_000, Seed = seed }), 475, 500);
    }

    [Fact]
    public void Matches_both_branches_of_a_multi_discrete_action()
    {
        var process = Processes.Of(new Matching(), step => Matching.Pays(step.Before, step.Action), horizon: 5);
        Assert.Equal(5, Learn(process, new PpoConfig { TotalSteps = 60_000 }), 1e-9);
    }

    [Fact]
    public void Drives_a_point_to_zero_with_a_box_action()
    {
        var process = Processes.Of(new Point(), step => -step.After * step.After, horizon: 10);
        // The best mean return is -1/24: starts beyond 1/2 need a second step.
        Assert.InRange(Learn(process, new PpoConfig { TotalSteps = 120_000 }), -0.1, 0);
    }

    [Fact]
    public void Learns_rewards_of_any_size()
    {
        foreach (double unit in (double[])[1e-3, 1e4])
        {
            var process = Processes.Of(
                new Matching(), step => unit * (Matching.Pays(step.Before, step.Action) - 3), horizon: 5);
            Assert.Equal(-10 * unit, Learn(process, new PpoConfig { TotalSteps = 60_000 }), 1e-6 * unit);
        }
    }

    [Fact]
    public void Never_takes_an_illegal_action_and_learns_the_best_legal_one()
    {
        var process = Processes.Of(AuditTarget.Create<int, int>(
            "test", new Counter(100, choices: 4), Pays, Pays, horizon: 6) with
        { Mask = (state, legal) => legal[3 - state % 2] = false });
        // Action 3 pays most and is legal at odd counts only; at even ones 2 is the best.
        Assert.Equal(3 * 3 + 3 * 2, Learn(process, new PpoConfig { TotalSteps = 60_000 }), 1e-9);

        static double Pays(Transition<int, int> step) =>
            step.Action == 3 - step.Before % 2 ? throw new InvalidOperationException("illegal") : step.Action;
    }

    [Fact]
    public void Acts_by_the_time_that_is_left()
    {
        // Only the last step of the horizon pays for action 1; before it, action 1 costs.
        const int horizon = 6;
        var process = Processes.Of(
            new Counter(100), step => step.Action == 0 ? 0 : step.Before == horizon - 1 ? 1 : -1, horizon);
        Assert.Equal(1, Learn(process, new PpoConfig { TotalSteps = 60_000 }), 1e-9);
    }

    [Fact]
    public void A_cut_episode_is_worth_what_would_have_followed()
    {
        // Cut after one step, yet the state after action 1 is worth 1 a step for ever: halved at each step, 2 in all.
        // Action 0 pays 0.4 and leads where nothing is paid.
        var target = new BlackBoxTarget(
            "test", () => new CutBranch(), ActionSpace.Discrete(2), observationSize: 3, horizon: 1000, discount: 0.5);
        Assert.Equal(1, target.Accept(new FirstChoice()));
    }

    private static double Learn<TState, TAction>(DecisionProcess<TState, TAction> process, PpoConfig config)
        where TState : notnull
    {
        Policy<TState, TAction> policy = Trained(process, config).Play(process.Dynamics);
        return PolicyEvaluation.Run(process, policy, 50, 12345, TestContext.Current.CancellationToken).MeanReturn;
    }

    private static TrainedPolicy Trained<TState, TAction>(DecisionProcess<TState, TAction> process, PpoConfig config)
        where TState : notnull
    {
        var lanes = new ProcessLanes<TState, TAction>(
            process, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, 2);
        trainer.Train(TestContext.Current.CancellationToken);
        return trainer.Snapshot();
    }

    private sealed class FirstChoice : ITargetVisitor<int>
    {
        public int Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            var process = Processes.Of(target);
            Policy<TState, TAction> policy = Trained(
                process, new PpoConfig { TotalSteps = 60_000, EntropyCoefficient = 0.001 }).Play(process.Dynamics);
            var chance = new SamplingChance(1);
            float[] observation = new float[3];
            TState start;
            do
            {
                start = process.Dynamics.Reset(chance);
                process.Dynamics.Observe(start, observation);
            }
            while (observation[0] == 0);
            int[] choice = new int[1];
            target.Environment.Actions.Encode(policy(start, target.Horizon, chance), choice, []);
            return choice[0];
        }
    }

    /// <summary>Starts at random in its first state or in the one after action 1, so that both are learned.</summary>
    private sealed class CutBranch : IBlackBox
    {
        private bool isLater;

        public void Reset(ulong seed, Span<float> observation)
        {
            isLater = seed % 2 == 1;
            observation.Clear();
            observation[isLater ? 1 : 0] = 1;
        }

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            observation.Clear();
            bool pays = isLater || branches[0] == 1;
            observation[pays ? 1 : 2] = 1;
            double reward = isLater ? 1 : branches[0] == 0 ? 0.4 : 0;
            return new BlackBoxStep(reward, reward, Terminated: !pays, Truncated: pays);
        }

        public void Dispose()
        {
        }
    }

    private readonly record struct Guess(int First, int Second);

    /// <summary>
    /// Shows one of three signs; the first branch is to repeat it and the second to name the next one.
    /// </summary>
    private sealed class Matching : IEnvironment<int, Guess>
    {
        public ActionSpace<Guess> Actions { get; } = ActionSpace.MultiDiscrete<Guess>(3, 3);

        public int ObservationSize => 3;

        public static double Pays(int sign, Guess guess) =>
            guess.First == sign && guess.Second == (sign + 1) % 3 ? 1 : 0;

        public int Reset(Chance chance) => chance.Below(3);

        public int Step(int state, Guess action, Chance chance) => chance.Below(3);

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[state] = 1;
    }

    private readonly record struct Push(float By);

    /// <summary>A point between -1 and 1 that is moved by at most a half a step.</summary>
    private sealed class Point : IEnvironment<float, Push>
    {
        public ActionSpace<Push> Actions { get; } = ActionSpace.Box(new Push(-0.5f), new Push(0.5f));

        public int ObservationSize => 1;

        public float Reset(Chance chance) => (float)chance.Uniform(-1, 1);

        public float Step(float state, Push action, Chance chance) => state + action.By;

        public bool IsTerminal(float state) => false;

        public void Observe(float state, Span<float> observation) => observation[0] = state;
    }
}

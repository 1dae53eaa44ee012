using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Agents;

/// <summary>Trains small agents, and plays them elsewhere than where they were trained.</summary>
internal static class AgentTraining
{
    // A standard error of a fiftieth of the returns' deviation: far below the margins that decide.
    private const int Episodes = 512;

    // Trainings of an agent, each on four times the steps of the one before.
    public const int Attempts = 3;

    // Apart from the streams of training, whose seeds are near each other.
    private const ulong EvaluationSeed = 1UL << 40;

    /// <summary>How agents learn: small networks that learn the samples' targets in seconds.</summary>
    public static PpoConfig Config(long steps, ulong seed) => new()
    {
        TotalSteps = steps,
        Environments = 16,
        Steps = 32,
        MinibatchSize = 128,
        EntropyCoefficient = 0.1,
        FinalEntropyCoefficient = 0,
        GaeLambda = 0.99,
        LearningRate = 3e-3,
        // A number that never changed in training would be blown up by its scaling as soon as it does.
        NormalizeObservations = false,
        Hidden = [32, 32],
        Seed = seed,
    };

    /// <summary>An agent trained on a target's proxy.</summary>
    /// <param name="target">The target.</param>
    /// <param name="config">How it learns.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="begin">Called with the network before the first step; null for nothing.</param>
    /// <param name="end">Called with the network after the last step; null for nothing.</param>
    /// <param name="passed">Looks at the agent meanwhile; null for nobody.</param>
    public static TrainedPolicy Train<TState, TAction>(
        MarkovTarget<TState, TAction> target, PpoConfig config, CancellationToken cancellation,
        Action<ActorCritic>? begin = null, Action<ActorCritic>? end = null, Checkpoints? passed = null)
        where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        if (guarded.Dynamics.Box is { } box)
            config = config with { Environments = Math.Min(config.Environments, box.MaxInstances ?? int.MaxValue) };
        var lanes = new ProcessLanes<TState, TAction>(
            guarded.ProxyProcess, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, threads: 1);
        begin?.Invoke((ActorCritic)trainer.Network);
        passed?.Look(trainer.Snapshot());
        for (int looked = 1; !trainer.IsFinished;)
        {
            trainer.Iterate(cancellation);
            if (passed is null || trainer.StepsTaken * passed.Count < config.TotalSteps * looked) continue;
            passed.Look(trainer.Snapshot());
            looked++;
        }
        end?.Invoke((ActorCritic)trainer.Network);
        return trainer.Snapshot();
    }

    /// <summary>The policy that an agent plays in a target, whatever it was trained on.</summary>
    public static Policy<TState, TAction> Player<TState, TAction>(
        TrainedPolicy agent, MarkovTarget<TState, TAction> target) where TState : notnull =>
        agent.AsTrained(new GuardedTarget<TState, TAction>(target, new CallMonitor()).Dynamics);

    /// <summary>
    /// An agent that learned a target: where it falls short of the goal it is trained anew on four times the steps with
    /// exploring starts, and once more on sixteen times.
    /// </summary>
    public static TrainedPolicy Learn<TState, TAction>(
        MarkovTarget<TState, TAction> target, Goal<TState>? goal, PpoConfig config, CancellationToken cancellation,
        Action<ActorCritic>? begin = null, Action<ActorCritic>? end = null) where TState : notnull
    {
        MarkovTarget<TState, TAction> played = target;
        for (int attempt = 1; ; attempt++)
        {
            TrainedPolicy agent = Train(played, config, cancellation, begin, end);
            if (goal is null || attempt == Attempts
                || goal.IsReached(Return(target, Player(agent, target), target.Proxy, cancellation)))
                return agent;
            config = config with { TotalSteps = 4 * config.TotalSteps };
            if (goal.AnyState is { } anyState)
                played = target.In(new AnywhereEnvironment<TState, TAction>(target.Environment, anyState));
        }
    }

    /// <summary>The mean return of a policy; the same episodes for every policy.</summary>
    public static double Return<TState, TAction>(
        MarkovTarget<TState, TAction> target, Policy<TState, TAction> policy, Reward<TState, TAction> reward,
        CancellationToken cancellation) where TState : notnull
    {
        MarkovTarget<TState, TAction> paying = target.In(target.Environment, reward, reward);
        var guarded = new GuardedTarget<TState, TAction>(paying, new CallMonitor());
        return PolicyEvaluation.Run(guarded.ProxyProcess, policy, Episodes, EvaluationSeed, cancellation).MeanReturn;
    }

    /// <summary>A target elsewhere: the same in all but the dynamics and what is paid.</summary>
    public static MarkovTarget<TState, TAction> In<TState, TAction>(
        this MarkovTarget<TState, TAction> target, IEnvironment<TState, TAction> environment,
        Reward<TState, TAction>? proxy = null, Reward<TState, TAction>? truth = null) where TState : notnull =>
        target with
        {
            Environment = environment,
            Proxy = proxy ?? target.Proxy,
            True = truth ?? target.True,
            Terms = null,
            Reference = null,
            Honest = null,
            Shifts = [],
            Interventions = [],
            EarlierTasks = [],
            MayNotWrite = [],
        };
}

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

    // Apart from the streams of training, whose seeds are near each other.
    private const ulong EvaluationSeed = 1UL << 40;

    /// <summary>How agents learn: small networks that learn the samples' targets in seconds.</summary>
    public static PpoConfig Config(long steps, ulong seed) => new()
    {
        TotalSteps = steps,
        Environments = 16,
        Steps = 32,
        MinibatchSize = 128,
        EntropyCoefficient = 0.03,
        FinalEntropyCoefficient = 0,
        GaeLambda = 0.99,
        LearningRate = 1e-3,
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
    public static TrainedPolicy Train<TState, TAction>(
        MarkovTarget<TState, TAction> target, PpoConfig config, CancellationToken cancellation,
        Action<ActorCritic>? begin = null, Action<ActorCritic>? end = null) where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        var lanes = new ProcessLanes<TState, TAction>(
            guarded.ProxyProcess, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, threads: 1);
        begin?.Invoke((ActorCritic)trainer.Network);
        trainer.Train(cancellation);
        end?.Invoke((ActorCritic)trainer.Network);
        return trainer.Snapshot();
    }

    /// <summary>The policy that an agent plays in a target, whatever it was trained on.</summary>
    public static Policy<TState, TAction> Player<TState, TAction>(
        TrainedPolicy agent, MarkovTarget<TState, TAction> target) where TState : notnull =>
        agent.Play(new GuardedTarget<TState, TAction>(target, new CallMonitor()).Dynamics);

    /// <summary>The mean return of a policy; the same episodes for every policy.</summary>
    public static double Return<TState, TAction>(
        MarkovTarget<TState, TAction> target, Policy<TState, TAction> policy, Reward<TState, TAction> reward,
        CancellationToken cancellation) where TState : notnull
    {
        MarkovTarget<TState, TAction> paying = AuditTarget.Create(
            target.Name, target.Environment, reward, reward, target.Horizon, target.Discount) with
        { Mask = target.Mask };
        var guarded = new GuardedTarget<TState, TAction>(paying, new CallMonitor());
        return PolicyEvaluation.Run(guarded.ProxyProcess, policy, Episodes, EvaluationSeed, cancellation).MeanReturn;
    }

    /// <summary>A target elsewhere: the same in all but the dynamics and what is paid.</summary>
    public static MarkovTarget<TState, TAction> In<TState, TAction>(
        this MarkovTarget<TState, TAction> target, IEnvironment<TState, TAction> environment,
        Reward<TState, TAction>? proxy = null, Reward<TState, TAction>? truth = null) where TState : notnull =>
        AuditTarget.Create(
            target.Name, environment, proxy ?? target.Proxy, truth ?? target.True, target.Horizon,
            target.Discount) with
        {
            Mask = target.Mask,
        };
}

using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Learning.Rollout;

public sealed class BatchedCollectorTests
{
    private static readonly PpoConfig Small = new()
    {
        Environments = 71, Steps = 16, MinibatchSize = 300, Hidden = [24], TotalSteps = 6000, Seed = 3,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(3)]
    public void Plays_what_threads_with_lanes_of_their_own_play(int threads)
    {
        using PpoTrainer split = Trainer(Processes.Of(CartPole.Target), Small, threads, FusedBackend.Instance);
        using PpoTrainer batched = Trainer(Processes.Of(CartPole.Target), Small, threads, new BatchedBackend());
        split.Train(Cancellation);
        batched.Train(Cancellation);
        var network = (BatchedBackend.Network)batched.Network;
        Assert.Equal(((ActorCritic)split.Network).Parameters.ToArray(), network.Fused.Parameters.ToArray());
        // Two groups, each at every step of every rollout and at its cut.
        Assert.Equal(2 * (Small.Steps + 1) * (batched.StepsTaken / Small.BatchSize), network.Counts.Count);
        Assert.Equal([35, 36], network.Counts.Distinct().Order());
    }

    [Fact]
    public void One_environment_alone_is_played_without_turns()
    {
        PpoConfig one = Small with { Environments = 1, MinibatchSize = 8, TotalSteps = 64 };
        using PpoTrainer trainer = Trainer(Processes.Of(CartPole.Target), one, 2, new BatchedBackend());
        trainer.Train(Cancellation);
        Assert.Empty(((BatchedBackend.Network)trainer.Network).Counts);
    }

    [Fact]
    public void Reports_the_first_of_the_faults_of_several_lanes()
    {
        var process = Processes.Of(new Counter(50), step => step.After == 9 ? double.NaN : 1, 60);
        using PpoTrainer trainer = Trainer(process, Small, 3, new BatchedBackend());
        Fault fault = Assert.Throws<FaultException>(() => trainer.Iterate(Cancellation)).Fault;
        Assert.Contains("next state 9", fault.Arguments);
    }

    private static PpoTrainer Trainer<TState>(
        DecisionProcess<TState, int> process, PpoConfig config, int threads, PpoBackend backend)
        where TState : notnull =>
        new(
            new ProcessLanes<TState, int>(process, config.Environments, config.Seed, config.AppendTimeToGo), config,
            threads, backend: backend);
}

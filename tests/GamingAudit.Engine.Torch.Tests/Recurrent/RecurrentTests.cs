using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Engine.Torch.Recurrent;

namespace GamingAudit.Engine.Torch.Tests.Recurrent;

public sealed class RecurrentTests
{
    private static readonly PpoConfig Config = new()
    {
        Environments = 64, Steps = 24, MinibatchSize = 384, Hidden = [16], TotalSteps = 45_000, LearningRate = 3e-3,
        Seed = 2,
    };

    private static readonly TorchBackend Backend =
        new(TorchFixture.Device, LoadOptions.FromEnvironment()) { IsRecurrent = true };

    private static readonly GuardedTarget<RecallState, int> Target = new(
        AuditTarget.Create("recall", new Recall(), Recall.Repeated, Recall.Repeated, Recall.Horizon),
        new CallMonitor());

    private static readonly Lazy<TrainedPolicy> Trained = new(Train);

    private static DecisionProcess<RecallState, int> Process => Target.ProxyProcess;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Remembers_what_a_policy_without_a_memory_cannot()
    {
        double with = Return(Trained.Value.Play(Process.Dynamics));
        using PpoTrainer other = Trainer(Config, 2, FusedBackend.Instance);
        other.Train(Cancellation);
        double without = Return(other.Snapshot().Play(Process.Dynamics));
        Assert.True(with > 0.95, $"with a memory {with}");
        Assert.True(without < 0.65, $"without {without}");
    }

    [Fact]
    public void Remembers_while_random_actions_take_the_place_of_its_own()
    {
        // Where the last action is the policy's own, the cue is repeated; else half the time.
        Assert.InRange(Return(Noisy()), 0.77, 0.93);
    }

    [Fact]
    public void Plays_the_same_on_any_number_of_threads()
    {
        double[] alone = Returns(Noisy(), 1);
        Assert.Equal(alone, Returns(Noisy(), 4));
        Assert.Equal(Returns(Trained.Value.Play(Process.Dynamics), 4), Enumerable.Repeat(1.0, alone.Length));
        Assert.Contains(0, alone);
    }

    [Fact]
    public void Device_and_host_remember_alike()
    {
        // Ratios of the first minibatch compare what the device makes of a rollout with what the host made of it.
        PpoConfig once = Config with { Epochs = 1, MinibatchSize = Config.BatchSize };
        using PpoTrainer trainer = Trainer(once, 1, Backend);
        for (int i = 0; i < 3; i++)
        {
            UpdateStatistics statistics = trainer.Iterate(Cancellation);
            Assert.InRange(statistics.Kl, -1e-6, 1e-6);
            Assert.Equal(0, statistics.ClipFraction);
        }
    }

    [Fact]
    public void Weights_are_byte_identical_on_any_number_of_threads()
    {
        float[] alone = Weights(1);
        Assert.Equal(alone, Weights(3));
    }

    [Fact]
    public void Refuses_to_play_out_of_order()
    {
        using PpoTrainer trainer = Trainer(Config, 1, Backend);
        Policy<RecallState, int> policy = trainer.Snapshot().Play(Process.Dynamics);
        var chance = new SamplingChance(1);
        policy(new RecallState(0, 0), Recall.Horizon, chance);
        policy(new RecallState(0, 1), Recall.Horizon - 1, chance);
        Assert.Throws<InvalidOperationException>(() => policy(new RecallState(0, 3), Recall.Horizon - 3, chance));
    }

    private static TrainedPolicy Train()
    {
        using PpoTrainer trainer = Trainer(Config, 2, Backend);
        trainer.Train(Cancellation);
        return trainer.Snapshot();
    }

    private static Policy<RecallState, int> Noisy() => new RandomActions<RecallState, int>(Process.Dynamics)
        .Noisy(Trained.Value.Play(Process.Dynamics), 0.3);

    private static double[] Returns(Policy<RecallState, int> policy, int threads) =>
        new PolicySampler<RecallState, int>(Target, 7, threads, Cancellation, null)
            .Sample(policy, 400).Proxy.ToArray();

    private static float[] Weights(int threads)
    {
        using PpoTrainer trainer = Trainer(Config with { TotalSteps = 4_000 }, threads, Backend);
        trainer.Train(Cancellation);
        return ((RecurrentActorCritic)trainer.Network).Parameters.ToArray();
    }

    private static double Return(Policy<RecallState, int> policy) =>
        PolicyEvaluation.Run(Process, policy, 200, seed: 5, Cancellation).MeanReturn;

    private static PpoTrainer Trainer(PpoConfig config, int threads, PpoBackend backend) => new(
        new ProcessLanes<RecallState, int>(Process, config.Environments, config.Seed, config.AppendTimeToGo),
        config, threads, backend: backend);
}

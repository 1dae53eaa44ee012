using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Torch.Learning;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Tests.Learning;

[Collection(LiveTensors.Name)]
public sealed class TorchTrainingTests
{
    private static readonly PpoConfig Small = new()
    {
        Environments = 12, Steps = 32, MinibatchSize = 100, Hidden = [24], TotalSteps = 3000, Seed = 3,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Where lanes are evaluated: with the host's copy of the weights, or on the device.</summary>
    public static TheoryData<bool> Places => [false, true];

    [Theory, MemberData(nameof(Places))]
    public void Weights_are_byte_identical_on_any_number_of_threads(bool onDevice)
    {
        PpoConfig wide = Small with { Hidden = [200, 200], MinibatchSize = 384, TotalSteps = 1200, Epochs = 2 };
        foreach (PpoConfig config in (PpoConfig[])[Small, wide])
        {
            float[] alone = Train(config, 1, onDevice);
            Assert.Equal(alone, Train(config, 3, onDevice));
            Assert.NotEqual(alone, Train(config with { Seed = 4 }, 1, onDevice));
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void First_rollout_is_the_fused_backends(bool onDevice)
    {
        PpoConfig once = Small with { LearningRate = 1e-12 };
        using PpoTrainer fused = Trainer(once, 1, FusedBackend.Instance);
        using PpoTrainer torch = Trainer(once, 1, Backend(onDevice));
        Assert.Equal(onDevice, torch.Network.Batches is not null);
        UpdateStatistics one = fused.Iterate(Cancellation), other = torch.Iterate(Cancellation);
        Assert.Equal(one.ValueLoss, other.ValueLoss, 1e-5);
        Assert.Equal(one.Entropy, other.Entropy, 1e-5);
        Assert.Equal(one.PolicyLoss, other.PolicyLoss, 1e-5);
    }

    [Theory, MemberData(nameof(Places))]
    public void Learns_to_balance_the_pole(bool onDevice)
    {
        var config = new PpoConfig { TotalSteps = 120_000, Environments = 32, AnnealLearningRate = false };
        using PpoTrainer trainer = Trainer(config, 2, Backend(onDevice));
        trainer.Train(Cancellation);
        DecisionProcess<CartPoleState, int> process = Process();
        (double mean, _) = PolicyEvaluation.Run(
            process, trainer.Snapshot().Play(process.Dynamics), 20, seed: 9, Cancellation);
        Assert.True(mean > 195, $"mean return {mean}");
    }

    [Fact]
    public void Stops_an_update_early_when_the_policy_moved_too_far()
    {
        PpoConfig fast = Small with { LearningRate = 0.01, Epochs = 20, TotalSteps = 10_000 };
        double free = KlOfFirstUpdate(fast), bounded = KlOfFirstUpdate(fast with { TargetKl = free / 10 });
        Assert.True(bounded < free / 2, $"{bounded} against {free}");
    }

    [Theory, MemberData(nameof(Places))]
    public void Training_leaves_no_tensors_behind(bool onDevice)
    {
        using PpoTrainer trainer = Trainer(Small with { TotalSteps = long.MaxValue }, 1, Backend(onDevice));
        trainer.Iterate(Cancellation);
        long live = torch.Tensor.TotalCount;
        for (int i = 0; i < 20; i++) trainer.Iterate(Cancellation);
        Assert.Equal(live, torch.Tensor.TotalCount);
    }

    private static double KlOfFirstUpdate(PpoConfig config)
    {
        using PpoTrainer trainer = Trainer(config, 1, TorchFixture.Backend);
        return trainer.Iterate(Cancellation).Kl;
    }

    private static TorchBackend Backend(bool onDevice) => onDevice ? TorchFixture.OnDevice : TorchFixture.Backend;

    private static float[] Train(PpoConfig config, int threads, bool onDevice)
    {
        using PpoTrainer trainer = Trainer(config, threads, Backend(onDevice));
        trainer.Train(Cancellation);
        return ((TorchActorCritic)trainer.Network).Parameters.ToArray();
    }

    private static PpoTrainer Trainer(PpoConfig config, int threads, PpoBackend backend) => new(
        new ProcessLanes<CartPoleState, int>(Process(), config.Environments, config.Seed, config.AppendTimeToGo),
        config, threads, backend: backend);

    private static DecisionProcess<CartPoleState, int> Process() =>
        new GuardedTarget<CartPoleState, int>(CartPole.Target, new CallMonitor()).ProxyProcess;
}

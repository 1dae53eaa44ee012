using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Learning;

public sealed class PpoTrainerTests
{
    private static readonly PpoConfig Small = new()
    {
        Environments = 12, Steps = 32, MinibatchSize = 100, Hidden = [24], TotalSteps = 3000, Seed = 3,
    };

    public static TheoryData<string> KernelNames => [.. KernelSet.Available.Select(set => set.Name)];

    [Theory, MemberData(nameof(KernelNames))]
    public void Weights_are_byte_identical_on_any_number_of_threads(string kernels)
    {
        float[] alone = Train(Small, 1, kernels);
        Assert.Equal(alone, Train(Small, 2, kernels));
        Assert.Equal(alone, Train(Small, 5, kernels));
        Assert.NotEqual(alone, Train(Small with { Seed = 4 }, 1, kernels));
    }

    [Fact]
    public void Different_kernels_learn_the_same_up_to_rounding()
    {
        float[] plain = Train(Small with { TotalSteps = 384, Epochs = 1 }, 1, "plain");
        foreach (KernelSet kernels in KernelSet.Available)
        {
            float[] weights = Train(Small with { TotalSteps = 384, Epochs = 1 }, 1, kernels.Name);
            for (int i = 0; i < plain.Length; i++) Assert.Equal(plain[i], weights[i], 2e-4);
        }
    }

    [Fact]
    public void Stops_an_update_early_when_the_policy_moved_too_far()
    {
        PpoConfig fast = Small with { LearningRate = 0.01, Epochs = 20, TotalSteps = 10_000 };
        double free = KlOfFirstUpdate(fast), bounded = KlOfFirstUpdate(fast with { TargetKl = free / 10 });
        Assert.True(bounded < free / 2, $"{bounded} against {free}");
    }

    [Fact]
    public void Stops_when_cancelled()
    {
        using PpoTrainer trainer = Trainer(Small, 2, "plain");
        Assert.Throws<OperationCanceledException>(() => trainer.Iterate(new CancellationToken(canceled: true)));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void Reports_the_same_fault_on_any_number_of_threads(int threads)
    {
        var process = Processes.Of(new Counter(50), step => step.After == 7 ? double.NaN : 1, 60);
        var lanes = new ProcessLanes<int, int>(process, 12, 1, true);
        using var trainer = new PpoTrainer(lanes, Small, threads);
        Fault fault = Assert.Throws<FaultException>(
            () => trainer.Iterate(TestContext.Current.CancellationToken)).Fault;
        Assert.Equal(FaultKind.NotFinite, fault.Kind);
        Assert.Contains("next state 7", fault.Arguments);
    }

    [Fact]
    public void Refuses_lanes_of_another_number_than_the_config()
    {
        var lanes = new ProcessLanes<CartPoleState, int>(Processes.Of(CartPole.Target), 5, 1, true);
        Assert.Throws<ArgumentException>(() => new PpoTrainer(lanes, Small, 1));
    }

    private static double KlOfFirstUpdate(PpoConfig config)
    {
        using PpoTrainer trainer = Trainer(config, 1, "plain");
        return trainer.Iterate(TestContext.Current.CancellationToken).Kl;
    }

    private static float[] Train(PpoConfig config, int threads, string kernels)
    {
        using PpoTrainer trainer = Trainer(config, threads, kernels);
        trainer.Train(TestContext.Current.CancellationToken);
        return ((ActorCritic)trainer.Network).Parameters.ToArray();
    }

    private static PpoTrainer Trainer(PpoConfig config, int threads, string kernels)
    {
        var lanes = new ProcessLanes<CartPoleState, int>(
            Processes.Of(CartPole.Target), config.Environments, config.Seed, config.AppendTimeToGo);
        return new PpoTrainer(lanes, config, threads, KernelSet.ByName(kernels));
    }
}

using System.Diagnostics;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>Measures how long PPO takes to learn, on a problem with a known threshold.</summary>
internal static class CartPoleBenchmark
{
    private const int Episodes = 100;
    private const long MostSteps = 2_000_000;

    /// <summary>Trains from scratch until the pole is balanced, or the steps run out.</summary>
    public static CartPoleMeasurement Measure(
        ulong seed, int threads, KernelSet kernels, CancellationToken cancellation = default)
    {
        var config = new PpoConfig { TotalSteps = MostSteps, AnnealLearningRate = false, Seed = seed };
        var process = new GuardedTarget<CartPoleState, int>(CartPole.Target, new CallMonitor()).ProxyProcess;
        var lanes = new ProcessLanes<CartPoleState, int>(
            process, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, threads, kernels);
        var training = new Stopwatch();
        double mean = 0;
        while (mean < CartPoleMeasurement.Wanted && !trainer.IsFinished)
        {
            training.Start();
            trainer.Iterate(cancellation);
            training.Stop();
            mean = PolicyEvaluation.Run(
                process, trainer.Snapshot().Play(process.Dynamics), Episodes, RandomStream.CartPoleEvaluation,
                cancellation).MeanReturn;
        }
        return new CartPoleMeasurement(seed, threads, trainer.StepsTaken, training.Elapsed.TotalSeconds, mean);
    }
}

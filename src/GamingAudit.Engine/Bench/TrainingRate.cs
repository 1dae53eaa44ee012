using System.Diagnostics;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Bench;

/// <summary>How fast a trainer goes, and where a step's wall clock goes, in microseconds.</summary>
internal readonly record struct TrainingRate(
    double StepsPerSecond, double EnvironmentMicroseconds, double InferenceMicroseconds, double AdvantageMicroseconds,
    double UpdateMicroseconds)
{
    /// <summary>A trainer on CartPole.</summary>
    public static PpoTrainer Trainer(PpoConfig config, int threads, KernelSet kernels, PpoBackend backend)
    {
        var process = new GuardedTarget<CartPoleState, int>(CartPole.Target, new CallMonitor()).ProxyProcess;
        var lanes = new ProcessLanes<CartPoleState, int>(
            process, config.Environments, config.Seed, config.AppendTimeToGo);
        return new PpoTrainer(lanes, config, threads, kernels, backend);
    }

    /// <summary>Trains for a while, at least one iteration.</summary>
    public static void WarmUp(PpoTrainer trainer, double seconds, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        do trainer.Iterate(cancellation);
        while (clock.Elapsed.TotalSeconds < seconds);
    }

    /// <summary>Trains for a while, and measures it.</summary>
    public static TrainingRate Of(PpoTrainer trainer, double seconds, CancellationToken cancellation)
    {
        long stepsBefore = trainer.StepsTaken;
        PhaseTimes before = trainer.Times;
        var clock = Stopwatch.StartNew();
        do trainer.Iterate(cancellation);
        while (clock.Elapsed.TotalSeconds < seconds);
        double elapsed = clock.Elapsed.TotalSeconds;
        long steps = trainer.StepsTaken - stepsBefore;
        PhaseTimes after = trainer.Times;
        double microseconds = 1e6 / steps;
        return new TrainingRate(
            steps / elapsed,
            (after.Environment - before.Environment) * microseconds,
            (after.Inference - before.Inference) * microseconds,
            (after.Advantages - before.Advantages) * microseconds,
            (after.Update - before.Update) * microseconds);
    }
}

using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Bench;

/// <summary>Measures how fast PPO trains, and how fast the machine multiplies matrices beside it.</summary>
internal static class PpoBenchmark
{
    /// <summary>The numbers of environments that the benchmark is run with.</summary>
    public static IReadOnlyList<int> EnvironmentCounts { get; } = [8, 64, 1024, 4096];

    /// <summary>One measurement for each number of environments and of threads, as each is done.</summary>
    /// <param name="threadCounts">Numbers of threads.</param>
    /// <param name="seconds">Roughly how long each takes.</param>
    /// <param name="kernels">The arithmetic; <see cref="KernelSet.Best"/> where null.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IEnumerable<PpoMeasurement> Run(
        IReadOnlyList<int> threadCounts, double seconds, KernelSet? kernels = null,
        CancellationToken cancellation = default)
    {
        foreach (int environments in EnvironmentCounts)
            foreach (int threads in threadCounts)
                yield return Measure(environments, threads, seconds, kernels ?? KernelSet.Best, cancellation);
    }

    /// <summary>
    /// One measurement; matrix products are timed before and after training, and the better time counts.
    /// </summary>
    public static PpoMeasurement Measure(
        int environments, int threads, double seconds, KernelSet kernels, CancellationToken cancellation = default)
    {
        var config = new PpoConfig
        {
            Environments = environments,
            MinibatchSize = Math.Clamp(environments * 8, 256, 8192),
            TotalSteps = long.MaxValue,
        };
        using PpoTrainer trainer = TrainingRate.Trainer(config, threads, kernels, FusedBackend.Instance);
        TrainingRate.WarmUp(trainer, 0.3 * seconds, cancellation);
        double gemm = 1e-9 * ProductRate.Measure(threads, 0.1 * seconds, kernels);
        TrainingRate rate = TrainingRate.Of(trainer, seconds, cancellation);
        gemm = Math.Max(gemm, 1e-9 * ProductRate.Measure(threads, 0.1 * seconds, kernels));
        return new PpoMeasurement(
            kernels.Name, environments, threads, config.MinibatchSize, rate.StepsPerSecond,
            rate.EnvironmentMicroseconds, rate.InferenceMicroseconds, rate.AdvantageMicroseconds,
            rate.UpdateMicroseconds, trainer.ArithmeticPerStep * rate.StepsPerSecond / 1e9, gemm);
    }
}

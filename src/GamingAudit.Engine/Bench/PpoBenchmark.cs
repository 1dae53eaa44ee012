using System.Diagnostics;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Bench;

/// <summary>Measures how fast PPO trains, and how fast the machine multiplies matrices beside it.</summary>
public static class PpoBenchmark
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
        double gemm = GemmGigaflops(threads, 0.1 * seconds, kernels);
        TrainingRate rate = TrainingRate.Of(trainer, seconds, cancellation);
        gemm = Math.Max(gemm, GemmGigaflops(threads, 0.1 * seconds, kernels));
        return new PpoMeasurement(
            kernels.Name, environments, threads, config.MinibatchSize, rate.StepsPerSecond,
            rate.EnvironmentMicroseconds, rate.InferenceMicroseconds, rate.AdvantageMicroseconds,
            rate.UpdateMicroseconds, trainer.ArithmeticPerStep * rate.StepsPerSecond / 1e9, gemm);
    }

    /// <summary>
    /// The best rate of square products of several sizes, each thread multiplying matrices of its own: 1e9 additions
    /// and multiplications a second over all threads.
    /// </summary>
    public static double GemmGigaflops(int threads, double seconds, KernelSet kernels)
    {
        int[] sizes = [64, 128, 256, 512];
        using var team = new WorkerTeam(threads);
        return sizes.Max(size => GemmGigaflops(team, size, seconds / sizes.Length, kernels));
    }

    private static unsafe double GemmGigaflops(WorkerTeam team, int size, double seconds, KernelSet kernels)
    {
        var rates = new double[team.Size];
        team.Run(team.Size, (worker, _) =>
        {
            var chance = new SamplingChance(1, (ulong)worker);
            AlignedBuffer a = new(size * size), b = new(size * size), c = new(size * size);
            for (int i = 0; i < size * size; i++)
                (a.Span[i], b.Span[i]) = ((float)chance.Uniform(-1, 1), (float)chance.Uniform(-1, 1));
            var product = new Product
            {
                A = a.Pointer, ARow = size, AColumn = 1, B = b.Pointer, BRow = size, C = c.Pointer, CRow = size,
                M = size, N = size, K = size,
            };
            kernels.Multiply(product);
            long repeats = 0;
            var clock = Stopwatch.StartNew();
            for (; repeats == 0 || clock.Elapsed.TotalSeconds < seconds; repeats++) kernels.Multiply(product);
            rates[worker] = 2.0 * size * size * size * repeats / clock.Elapsed.TotalSeconds / 1e9;
            GC.KeepAlive((a, b, c));
        });
        return rates.Sum();
    }
}

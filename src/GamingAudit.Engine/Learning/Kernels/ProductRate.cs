using System.Diagnostics;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Kernels;

/// <summary>How fast matrices are multiplied: what no network can beat.</summary>
internal static class ProductRate
{
    private static readonly int[] Sizes = [64, 128, 256, 512];

    /// <summary>
    /// The best rate of square products of several sizes, each thread multiplying matrices of its own: additions and
    /// multiplications a second over all threads.
    /// </summary>
    public static double Measure(int threads, double seconds, KernelSet kernels)
    {
        using var team = new WorkerTeam(threads);
        return Sizes.Max(size => Measure(team, size, seconds / Sizes.Length, kernels));
    }

    private static unsafe double Measure(WorkerTeam team, int size, double seconds, KernelSet kernels)
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
            rates[worker] = 2.0 * size * size * size * repeats / clock.Elapsed.TotalSeconds;
            GC.KeepAlive((a, b, c));
        });
        return rates.Sum();
    }
}

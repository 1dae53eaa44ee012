using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Bench;

/// <summary>
/// Measures backends beside one another on CartPole, over numbers of environments and widths of layers.
/// </summary>
internal static class EngineBenchmark
{
    private const int MostEntries = 16_384;

    /// <summary>The numbers of environments that the benchmark is run with.</summary>
    public static IReadOnlyList<int> EnvironmentCounts { get; } = [64, 1024, 4096, 16384];

    /// <summary>The widths of the two tanh layers that it is run with.</summary>
    public static IReadOnlyList<int> Widths { get; } = [64, 256, 1024];

    /// <summary>
    /// One measurement for each width, number of environments and backend, as each is done. Backends take turns, so
    /// that what else the machine does meets them alike.
    /// </summary>
    /// <param name="backends">What to compare.</param>
    /// <param name="environments">Numbers of environments.</param>
    /// <param name="widths">Widths of the two tanh layers of actor and critic.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="seconds">Roughly how long each takes; at least one iteration to warm up and one to measure.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static IEnumerable<EngineMeasurement> Run(
        IReadOnlyList<PpoBackend> backends, IReadOnlyList<int> environments, IReadOnlyList<int> widths, int threads,
        double seconds, CancellationToken cancellation = default)
    {
        BackendRates host = FusedBackend.Instance.MeasureRates(threads, seconds);
        var rates = backends.ToDictionary(
            backend => backend,
            backend => backend == FusedBackend.Instance ? host : backend.MeasureRates(threads, seconds));
        foreach (int width in widths)
            foreach (int count in environments)
                foreach (PpoBackend backend in backends)
                    yield return Measure(
                        backend, count, width, threads, seconds, work => work.Floor(host, rates[backend]),
                        cancellation);
    }

    private static EngineMeasurement Measure(
        PpoBackend backend, int environments, int width, int threads, double seconds,
        Func<TrainingWork, double> floor, CancellationToken cancellation)
    {
        var config = new PpoConfig
        {
            Environments = environments,
            Steps = Math.Clamp(MostEntries / environments, 4, 64),
            MinibatchSize = Math.Clamp(environments * 8, 512, 16_384),
            Hidden = [width, width],
            TotalSteps = long.MaxValue,
        };
        using PpoTrainer trainer = TrainingRate.Trainer(config, threads, KernelSet.Best, backend);
        TrainingRate.WarmUp(trainer, 0.2 * seconds, cancellation);
        TrainingRate rate = TrainingRate.Of(trainer, seconds, cancellation);
        return new EngineMeasurement(
            backend.Name, environments, width, threads, trainer.Work.PlaysOnDevice, config.Steps, config.MinibatchSize,
            rate.StepsPerSecond, rate.EnvironmentMicroseconds, rate.InferenceMicroseconds, rate.AdvantageMicroseconds,
            rate.UpdateMicroseconds, 1e6 * floor(trainer.Work),
            trainer.ArithmeticPerStep * rate.StepsPerSecond / 1e9, Environment.WorkingSet);
    }
}

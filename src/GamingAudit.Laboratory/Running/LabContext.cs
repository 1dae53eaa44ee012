using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Running;

/// <summary>What an experiment may use.</summary>
internal sealed record LabContext
{
    /// <summary>Decides every draw that the published figures do not fix.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Threads that it may use.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told what is done, in a few words.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Keeps the parts of a long sweep that are done, so that it goes on where it stopped.</summary>
    public ISweepStore? Store { get; init; }

    /// <summary>Ends it early.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>What reward models that are networks are learned by.</summary>
    internal PpoBackend Backend { get; init; } = FusedBackend.Instance;

    /// <summary>Told of each call of user code.</summary>
    internal CallMonitor Monitor { get; init; } = new();

    /// <summary>For loops over independent parts, on as many threads as there may be.</summary>
    internal ParallelOptions Parallel => new() { MaxDegreeOfParallelism = Threads, CancellationToken = Cancellation };

    /// <summary>The figures of a part of a sweep: those that are kept, or else computed now and kept.</summary>
    /// <param name="part">The name of the part, which says everything that its figures depend on.</param>
    /// <param name="compute">Computes them.</param>
    public double[] Part(string part, Func<double[]> compute)
    {
        Cancellation.ThrowIfCancellationRequested();
        string key = $"{part} seed {Seed}";
        if (Store?.Find(key) is { } kept) return kept;
        double[] figures = compute();
        Store?.Keep(key, figures);
        Progress?.Invoke(part);
        return figures;
    }
}

namespace GamingAudit.Engine.Exact;

/// <summary>Limits of an exact solution, and what it may use. The result does not depend on the threads.</summary>
internal sealed record ExactOptions
{
    /// <summary>States that may be reached before the target counts as too large.</summary>
    public int StateCap { get; init; } = 2_000_000;

    /// <summary>Bytes that tables, values and policies may take together; estimated before allocation.</summary>
    public long MemoryCap { get; init; } = 1L << 30;

    /// <summary>Environment steps (calls of Step and Reset) that the enumeration may take.</summary>
    public long StepCap { get; init; } = 200_000_000;

    /// <summary>States up to which the frontier of returns is computed; 0 for never.</summary>
    public int FrontierStateCap { get; init; } = 50_000;

    /// <summary>How far the frontier may lie inside the true one, in units of the ranges of both returns.</summary>
    public double FrontierEpsilon { get; init; } = 1e-3;

    /// <summary>The share of uniformly random actions in the noisy honest policy, the default reference.</summary>
    public double Noise { get; init; } = 0.3;

    /// <summary>Threads that the backward sweeps may use; user code is called on one.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Told the number of environment steps taken since it was told last.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>Ends the solution early.</summary>
    public CancellationToken Cancellation { get; init; }
}

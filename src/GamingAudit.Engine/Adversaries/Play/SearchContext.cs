namespace GamingAudit.Engine.Adversaries.Play;

/// <summary>What a search may use.</summary>
/// <param name="Seed">Decides every random choice of the search.</param>
/// <param name="StepBudget">Environment steps that it may take.</param>
/// <param name="Threads">Threads that it may use; the result does not depend on them.</param>
/// <param name="Progress">Told the number of steps taken since it was told last; may be called from any thread.</param>
/// <param name="Cancellation">Ends the search early.</param>
public sealed record SearchContext(
    ulong Seed, long StepBudget, int Threads, Action<long>? Progress, CancellationToken Cancellation)
{
    /// <summary>Told how far an archive explored, at the end of its search.</summary>
    internal Action<Reach>? Explored { get; init; }
}

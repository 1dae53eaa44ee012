namespace GamingAudit;

/// <summary>
/// An environment that keeps its state to itself, in the manner of Gym: reset it, step it, look at what it shows.
/// One instance plays one episode at a time and is used again for the next.
/// </summary>
public interface IBlackBox : IDisposable
{
    /// <summary>Starts an episode that the seed decides wholly.</summary>
    /// <param name="seed">The same seed and the same actions give the same episode.</param>
    /// <param name="observation">Filled with what the agent sees first.</param>
    void Reset(ulong seed, Span<float> observation);

    /// <summary>Plays one step.</summary>
    /// <param name="branches">One choice a branch; empty for a Box.</param>
    /// <param name="values">One number a dimension; empty unless a Box.</param>
    /// <param name="observation">Filled with what the agent sees next.</param>
    BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation);
}

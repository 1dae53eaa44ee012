using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Places for states too many to tell apart: observations rounded to a grid, the finer the fewer numbers there are.
/// Go-Explore's coarse cells (Ecoffet et al. 2021), with the observation in the place of the picture.
/// </summary>
internal sealed class CoarsePlaces<TState, TAction> : IPlaces<TState> where TState : notnull
{
    // Untuned. So many cells an archive of a quick budget can fill; with one or two numbers bins are finer than that,
    // but no finer than can be told apart.
    private const double Cells = 4096;
    private const int MostBins = 24;
    private const int MostOnStack = 1024;
    private readonly GuardedDynamics<TState, TAction> dynamics;
    private readonly float[] low;
    private readonly float[] scale;
    private readonly int bins;

    /// <param name="dynamics">Shows the states.</param>
    /// <param name="seen">States that tell how far observations range.</param>
    public CoarsePlaces(GuardedDynamics<TState, TAction> dynamics, IEnumerable<TState> seen)
    {
        this.dynamics = dynamics;
        int size = dynamics.ObservationSize;
        low = [.. Enumerable.Repeat(float.PositiveInfinity, size)];
        float[] high = [.. Enumerable.Repeat(float.NegativeInfinity, size)];
        float[] observation = new float[size];
        foreach (TState state in seen)
        {
            dynamics.Observe(state, observation);
            for (int i = 0; i < size; i++)
            {
                low[i] = Math.Min(low[i], observation[i]);
                high[i] = Math.Max(high[i], observation[i]);
            }
        }
        int varying = Enumerable.Range(0, size).Count(i => high[i] > low[i]);
        bins = (int)Math.Clamp(Math.Pow(Cells, 1.0 / Math.Max(1, varying)), 2, MostBins);
        scale = [.. high.Select((most, i) => most > low[i] ? bins / (most - low[i]) : 0)];
    }

    /// <inheritdoc/>
    public ulong Of(TState state)
    {
        const ulong prime = 0x100000001B3;
        Span<float> observation =
            low.Length <= MostOnStack ? stackalloc float[low.Length] : new float[low.Length];
        dynamics.Observe(state, observation);
        ulong hash = 0xCBF29CE484222325;
        for (int i = 0; i < observation.Length; i++)
        {
            // What lies beyond the range seen so far has bins of its own, as wide as the others.
            double bin = Math.Floor((observation[i] - (double)low[i]) * scale[i]);
            hash = (hash ^ (ulong)(long)Math.Clamp(bin, -MostBins, 2 * MostBins)) * prime;
        }
        return hash;
    }
}

namespace GamingAudit;

/// <summary>
/// Draws from a stream keyed by (seed, episode, step), so that any number of threads sees the same numbers in any
/// order. The generator is SplitMix64 (Steele, Lea and Flood 2014, "Fast splittable pseudorandom number generators").
/// </summary>
public sealed class SamplingChance : Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong state;

    /// <summary>Starts the stream of one step.</summary>
    public SamplingChance(ulong seed, ulong episode = 0, ulong step = 0) => Rekey(seed, episode, step);

    /// <summary>Moves to the stream of another step; what was drawn before has no influence on it.</summary>
    public void Rekey(ulong seed, ulong episode, ulong step) =>
        state = Mix(Mix(Mix(seed + Golden) ^ episode + Golden) ^ step + Golden);

    /// <inheritdoc/>
    public override double Uniform(double low, double high) => low + (high - low) * NextDouble();

    /// <inheritdoc/>
    public override double Normal(double mean, double deviation)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return mean + deviation * radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <inheritdoc/>
    protected override int ChooseAmong(ReadOnlySpan<double> weights)
    {
        double total = 0;
        foreach (double weight in weights) total += weight;
        double left = total * NextDouble();
        int last = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            if ((left -= weights[i]) < 0) return i;
            last = i;
        }
        return last;
    }

    /// <inheritdoc/>
    protected override int PickBelow(int count) => (int)(NextDouble() * count);

    private double NextDouble() => (Mix(state += Golden) >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}

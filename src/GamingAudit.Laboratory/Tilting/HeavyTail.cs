using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tilting;

/// <summary>
/// A reward that is nothing but error, on a grid, and policies that take values above a threshold t with chance t^-0.8
/// (Kwa et al. 2024, "Catastrophic Goodhart", theorem 2).
/// </summary>
internal sealed class HeavyTail
{
    // Of an index above it a normal sample of this size is told from Student's t with 5 degrees of freedom or fewer.
    private const double LeastLightIndex = 6;
    private const double TailShare = 0.01;
    private const int SampleSize = 20_000;
    private readonly double[] values;
    private readonly double[] chances;
    private readonly double[] cumulative;

    private HeavyTail(double most, int points, Func<double, double> density)
    {
        values = new double[points];
        chances = new double[points];
        for (int i = 0; i < points; i++)
        {
            values[i] = -most + 2 * most * i / (points - 1);
            chances[i] = density(values[i]);
        }
        double total = chances.Sum();
        for (int i = 0; i < points; i++) chances[i] /= total;
        cumulative = Cumulative.Of(chances);
    }

    /// <summary>Student's t with three degrees of freedom.</summary>
    public static HeavyTail Student() => new(4000, 800_001, x => Math.Pow(1 + x * x / 3, -2));

    /// <summary>The normal distribution.</summary>
    public static HeavyTail Normal() => new(60, 200_001, x => Math.Exp(-x * x / 2));

    /// <summary>True where a reward with this tail index under the reference deserves a warning.</summary>
    public static bool IsHeavy(double tailIndex) => tailIndex < LeastLightIndex;

    /// <summary>KL from the reference and mean reward of the policy that favours what is above a threshold.</summary>
    public (double Kl, double Mean) Above(double threshold)
    {
        double tail = 0, kl = 0, mean = 0;
        for (int i = 0; i < values.Length; i++)
            if (values[i] > threshold) tail += chances[i];
        double mass = Math.Pow(threshold, -0.8);
        double up = mass / tail, down = (1 - mass) / (1 - tail);
        for (int i = 0; i < values.Length; i++)
        {
            double ratio = values[i] > threshold ? up : down;
            double chance = chances[i] * ratio;
            if (chance > 0) kl += chance * Math.Log(ratio);
            mean += chance * values[i];
        }
        return (kl, mean);
    }

    /// <summary>Hill's estimate for a sample of the reference.</summary>
    public double TailIndex(ulong seed = 1)
    {
        var chance = new SamplingChance(seed);
        return Tail.Index(
            Enumerable.Range(0, SampleSize).Select(_ => values[Cumulative.Find(cumulative, chance.Uniform(0, 1))]),
            TailShare);
    }
}

using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Some steps of a rollout, to be learned from in one update.</summary>
/// <param name="rollout">Where they are.</param>
/// <param name="order">
/// Entries of the rollout, of which <paramref name="first"/> to first + count - 1 are meant.
/// </param>
/// <param name="first">Index of the first.</param>
/// <param name="count">How many.</param>
/// <param name="normalizesAdvantages">Scales advantages to mean 0 and deviation 1.</param>
/// <param name="scale">Units of the critic's output.</param>
internal sealed class Minibatch(
    RolloutBuffer rollout, int[] order, int first, int count, bool normalizesAdvantages, ValueScale scale)
{
    /// <summary>Added to the deviation that advantages are divided by.</summary>
    public const double DeviationFloor = 1e-8;

    /// <summary>
    /// The same, times the mean: equal advantages must not have their rounding errors blown up to deviation 1.
    /// </summary>
    public const double RelativeDeviationFloor = 1e-6;

    private readonly Lazy<(float Mean, float Scale)> moments = new(() => normalizesAdvantages && count > 1
        ? Moments(rollout, order.AsSpan(first, count))
        : (0, 1));

    public RolloutBuffer Rollout => rollout;

    public int[] Order => order;

    public int First => first;

    public int Count => count;

    public bool NormalizesAdvantages => normalizesAdvantages;

    public ValueScale Scale => scale;

    /// <summary>Subtracted from every advantage.</summary>
    public float AdvantageMean => moments.Value.Mean;

    /// <summary>Then multiplied with it.</summary>
    public float AdvantageScale => moments.Value.Scale;

    private static unsafe (float Mean, float Scale) Moments(RolloutBuffer rollout, ReadOnlySpan<int> entries)
    {
        double sum = 0, squares = 0;
        foreach (int entry in entries)
        {
            double advantage = rollout.Advantages[entry];
            sum += advantage;
            squares += advantage * advantage;
        }
        double mean = sum / entries.Length, variance = Math.Max(squares - sum * mean, 0) / (entries.Length - 1);
        double deviation = Math.Sqrt(variance) + DeviationFloor + RelativeDeviationFloor * Math.Abs(mean);
        return ((float)mean, (float)(1 / deviation));
    }
}

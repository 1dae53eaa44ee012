using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Some steps of a rollout, to be learned from in one update.</summary>
/// <param name="Rollout">Where they are.</param>
/// <param name="Order">
/// Entries of the rollout, of which <paramref name="First"/> to First + Count - 1 are meant.
/// </param>
/// <param name="First">Index of the first.</param>
/// <param name="Count">How many.</param>
/// <param name="AdvantageMean">Subtracted from every advantage.</param>
/// <param name="AdvantageScale">Then multiplied with it.</param>
/// <param name="Scale">Units of the critic's output.</param>
internal sealed record Minibatch(
    RolloutBuffer Rollout, int[] Order, int First, int Count,
    float AdvantageMean, float AdvantageScale, ValueScale Scale)
{
    /// <summary>A minibatch whose advantages are normalised, or left as they are.</summary>
    public static unsafe Minibatch Of(
        RolloutBuffer rollout, int[] order, int first, int count, bool normaliseAdvantages, ValueScale scale)
    {
        if (!normaliseAdvantages || count < 2) return new Minibatch(rollout, order, first, count, 0, 1, scale);
        double sum = 0, squares = 0;
        for (int i = first; i < first + count; i++)
        {
            double advantage = rollout.Advantages[order[i]];
            sum += advantage;
            squares += advantage * advantage;
        }
        double mean = sum / count, variance = Math.Max(squares - sum * mean, 0) / (count - 1);
        // Relative to the mean: equal advantages must not have their rounding errors blown up to deviation 1.
        double deviation = Math.Sqrt(variance) + 1e-8 + 1e-6 * Math.Abs(mean);
        return new Minibatch(rollout, order, first, count, (float)mean, (float)(1 / deviation), scale);
    }
}

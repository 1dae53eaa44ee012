namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Means over the steps of an update, each before the update that it belongs to.</summary>
/// <param name="PolicyLoss">The negative clipped surrogate (Schulman et al. 2017, equation 7).</param>
/// <param name="ValueLoss">Half the squared error of the critic, in its own scale.</param>
/// <param name="Entropy">The policy's entropy, in nats.</param>
/// <param name="Kl">
/// Mean of r - 1 - log r, an estimate of how far the policy moved from the rollout's (detail 12).
/// </param>
/// <param name="ClipFraction">Share of steps whose ratio lies outside the clip range.</param>
internal readonly record struct UpdateStatistics(
    double PolicyLoss, double ValueLoss, double Entropy, double Kl, double ClipFraction)
{
    internal UpdateStatistics Plus(UpdateStatistics other) => new(
        PolicyLoss + other.PolicyLoss, ValueLoss + other.ValueLoss, Entropy + other.Entropy, Kl + other.Kl,
        ClipFraction + other.ClipFraction);

    internal UpdateStatistics DividedBy(double count) => new(
        PolicyLoss / count, ValueLoss / count, Entropy / count, Kl / count, ClipFraction / count);
}

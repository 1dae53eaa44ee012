namespace GamingAudit.Engine.Learning.Rollout;

/// <summary>Running mean and deviation of the returns that the critic is to predict.</summary>
internal sealed class ReturnNormalizer(bool enabled)
{
    /// <summary>Weight of the newest rollout once there were many: returns drift as the policy improves.</summary>
    private const double LeastWeight = 0.03;

    private double mean;
    private double square;
    private int rollouts;

    /// <summary>The scale in force: value = Mean + Deviation * critic's output.</summary>
    public ValueScale Scale { get; private set; } = new(0, 1);

    /// <summary>
    /// Takes in a rollout's returns. True where there was a measured scale before: what the critic learned under it is
    /// worth keeping.
    /// </summary>
    public bool Learn(ReturnMoments returns)
    {
        if (!enabled) return false;
        double weight = Math.Max(1.0 / ++rollouts, LeastWeight);
        mean += weight * (returns.Mean - mean);
        square += weight * (returns.Square - square);
        double variance = square - mean * mean;
        // Returns that are all equal have no scale: rounding alone would be blown up to it.
        if (!(variance > 1e-10 * square)) return false;
        bool measuredBefore = Measured;
        Measured = true;
        Scale = new ValueScale(mean, Math.Sqrt(variance));
        return measuredBefore;
    }

    private bool Measured { get; set; }
}

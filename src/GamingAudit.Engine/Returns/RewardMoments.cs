namespace GamingAudit.Engine.Returns;

/// <summary>
/// Discounted sums, over the steps that a policy makes, of what both rewards pay and of their products.
/// </summary>
internal readonly record struct RewardMoments(
    double Steps, double Proxy, double True, double ProxySquare, double TrueSquare, double Product)
{
    // Of the mean square: a variance below it is rounding, and the reward constant.
    private const double Rounding = 1e-12;

    /// <summary>Pearson's correlation of both rewards of a step; null where one is constant.</summary>
    public double? Correlation
    {
        get
        {
            (double proxy, double truth) = (Proxy / Steps, True / Steps);
            double proxyVariance = ProxySquare / Steps - proxy * proxy;
            double trueVariance = TrueSquare / Steps - truth * truth;
            return proxyVariance > Rounding * ProxySquare / Steps && trueVariance > Rounding * TrueSquare / Steps
                ? Math.Clamp((Product / Steps - proxy * truth) / Math.Sqrt(proxyVariance * trueVariance), -1, 1)
                : null;
        }
    }

    /// <summary>With one more step.</summary>
    public RewardMoments Plus(double weight, double proxy, double truth) => new(
        Steps + weight, Proxy + weight * proxy, True + weight * truth, ProxySquare + weight * proxy * proxy,
        TrueSquare + weight * truth * truth, Product + weight * proxy * truth);

    /// <summary>The steps of both.</summary>
    public static RewardMoments operator +(RewardMoments first, RewardMoments second) => new(
        first.Steps + second.Steps, first.Proxy + second.Proxy, first.True + second.True,
        first.ProxySquare + second.ProxySquare, first.TrueSquare + second.TrueSquare, first.Product + second.Product);
}

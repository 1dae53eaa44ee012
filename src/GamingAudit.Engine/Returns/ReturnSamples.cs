namespace GamingAudit.Engine.Returns;

/// <summary>
/// The returns of one policy on the streams of episodes 0, 1, 2, ...: comparable pair by pair with another's.
/// </summary>
internal sealed class ReturnSamples
{
    private double[] proxy = [];
    private double[] truth = [];
    private RewardMoments[] steps = [];
    private (double Proxy, double True)[] rare = [];

    public int Count { get; private set; }

    /// <summary>True where no chance is drawn, so that every episode is the same.</summary>
    public bool IsConstant { get; set; }

    public ReadOnlySpan<double> Proxy => proxy.AsSpan(0, Count);

    public ReadOnlySpan<double> True => truth.AsSpan(0, Count);

    public ReadOnlySpan<RewardMoments> Steps => steps.AsSpan(0, Count);

    public double MeanProxy => Paired.Mean(Proxy);

    public double MeanTrue => Paired.Mean(True);

    /// <summary>Pearson's correlation of both rewards of a step; null where one is constant.</summary>
    public double? Correlation => steps.Aggregate(
        new RewardMoments(), (sum, episode) => sum + episode).Correlation;

    /// <summary>What rare outcomes have a part in, of the mean returns.</summary>
    public (double Proxy, double True) MeanRare => Count == 0
        ? default
        : (rare.Average(part => part.Proxy), rare.Average(part => part.True));

    public PolicyReturns Returns => new(Paired.Estimate(Proxy), Paired.Estimate(True));

    public void Resize(int episodes)
    {
        Array.Resize(ref proxy, episodes);
        Array.Resize(ref truth, episodes);
        Array.Resize(ref steps, episodes);
        Array.Resize(ref rare, episodes);
        Count = episodes;
    }

    /// <summary>Keeps an episode by its steps, and what of it is of rare outcomes.</summary>
    public void Set(int episode, RewardMoments ofSteps, (double Proxy, double True) ofRare = default)
    {
        Set(episode, ofSteps.Proxy, ofSteps.True, ofSteps);
        rare[episode] = ofRare;
    }

    public void Set(int episode, double proxyReturn, double trueReturn, RewardMoments ofSteps = default)
    {
        steps[episode] = ofSteps;
        proxy[episode] = proxyReturn;
        truth[episode] = trueReturn;
    }
}

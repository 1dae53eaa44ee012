namespace GamingAudit.Engine.Returns;

/// <summary>
/// The returns of one policy on the streams of episodes 0, 1, 2, ...: comparable pair by pair with another's.
/// </summary>
internal sealed class ReturnSamples
{
    private double[] proxy = [];
    private double[] truth = [];

    public int Count { get; private set; }

    /// <summary>True where no chance is drawn, so that every episode is the same.</summary>
    public bool IsConstant { get; set; }

    public ReadOnlySpan<double> Proxy => proxy.AsSpan(0, Count);

    public ReadOnlySpan<double> True => truth.AsSpan(0, Count);

    public double MeanProxy => Paired.Mean(Proxy);

    public double MeanTrue => Paired.Mean(True);

    public PolicyReturns Returns => new(Paired.Estimate(Proxy), Paired.Estimate(True));

    public void Resize(int episodes)
    {
        Array.Resize(ref proxy, episodes);
        Array.Resize(ref truth, episodes);
        Count = episodes;
    }

    public void Set(int episode, double proxyReturn, double trueReturn)
    {
        proxy[episode] = proxyReturn;
        truth[episode] = trueReturn;
    }
}

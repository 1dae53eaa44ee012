namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// The way that optimisation of the proxy goes: both returns, and how both rewards correlate where each policy goes.
/// </summary>
internal sealed class OptimisationPath
{
    /// <param name="points">Policies, from the start of the optimisation to the proxy's optimum.</param>
    public OptimisationPath(IReadOnlyList<PathPoint> points)
    {
        Points = points;
        double start = points[0].Proxy, gain = points[^1].Proxy - start;
        PathPoint peak = points.MaxBy(point => point.True);
        Peak = peak.True;
        Onset = gain > 0 ? (peak.Proxy - start) / gain : 0;
    }

    /// <summary>From the start on.</summary>
    public IReadOnlyList<PathPoint> Points { get; }

    /// <summary>The share of the gain in proxy at which the true return is highest.</summary>
    public double Onset { get; }

    /// <summary>The true return there.</summary>
    public double Peak { get; }

    /// <summary>The share of the gain in proxy that a policy has.</summary>
    public double Share(PathPoint point)
    {
        double gain = Points[^1].Proxy - Points[0].Proxy;
        return gain > 0 ? (point.Proxy - Points[0].Proxy) / gain : 0;
    }
}

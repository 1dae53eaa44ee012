namespace GamingAudit.Engine.Exact;

/// <summary>
/// The right-hand boundary of the returns (J_p, J_t) that randomised policies can have: for each true return, the most
/// proxy return that goes with it. An inner approximation, within epsilon of the ranges of both returns.
/// </summary>
/// <param name="Vertices">
/// Corners in order of falling true return: from the true optimum over the proxy optimum to the policy with the least
/// true return. A mixture of two neighbours reaches every point between them.
/// </param>
public sealed record Frontier(IReadOnlyList<FrontierVertex> Vertices)
{
    /// <summary>
    /// The most proxy return of a randomised policy whose true return is at most <paramref name="level"/>; null where
    /// no policy's is so low.
    /// </summary>
    public double? MaxProxyWithTrueAtMost(double level)
    {
        double? most = null;
        for (int i = 0; i < Vertices.Count; i++)
        {
            Returns here = Vertices[i].Returns;
            if (here.True <= level) most = Math.Max(most ?? here.Proxy, here.Proxy);
            else if (i + 1 < Vertices.Count && Vertices[i + 1].Returns is var below && below.True <= level)
                most = below.Proxy + (here.Proxy - below.Proxy) * (level - below.True) / (here.True - below.True);
        }
        return most;
    }
}

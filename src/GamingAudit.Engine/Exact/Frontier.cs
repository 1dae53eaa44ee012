using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// The right-hand boundary of the returns (J_p, J_t) that randomised policies can have: for each true return, the most
/// proxy return that goes with it. An inner approximation, within epsilon of the ranges of both returns.
/// </summary>
/// <param name="Vertices">
/// Corners in order of falling true return: from the true optimum over the proxy optimum to the policy with the least
/// true return. A mixture of two neighbours reaches every point between them.
/// </param>
internal sealed record Frontier(IReadOnlyList<FrontierVertex> Vertices)
{
    /// <summary>
    /// The most proxy return of a randomised policy whose true return is at most <paramref name="level"/>; null where
    /// no policy's is so low.
    /// </summary>
    public double? MaxProxyWithTrueAtMost(double level) => BestWithTrueAtMost(level)?.Returns.Proxy;

    /// <summary>The point with that proxy return.</summary>
    public FrontierPoint? BestWithTrueAtMost(double level)
    {
        FrontierPoint? best = null;
        for (int i = 0; i < Vertices.Count; i++)
        {
            FrontierVertex here = Vertices[i];
            if (here.Returns.True <= level) Consider(new FrontierPoint(here, here, 1, here.Returns));
            else if (i + 1 < Vertices.Count && Vertices[i + 1].Returns.True <= level)
                Consider(Between(here, Vertices[i + 1], level));
        }
        return best;

        void Consider(FrontierPoint point)
        {
            if (best is null || point.Returns.Proxy > best.Returns.Proxy) best = point;
        }
    }

    private static FrontierPoint Between(FrontierVertex above, FrontierVertex below, double level)
    {
        double share = (level - below.Returns.True) / (above.Returns.True - below.Returns.True);
        double proxy = below.Returns.Proxy + (above.Returns.Proxy - below.Returns.Proxy) * share;
        return new FrontierPoint(above, below, share, new ReturnPair(proxy, level));
    }
}

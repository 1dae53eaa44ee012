using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Adversaries.Targeted;

/// <summary>What mixtures of known policies can return: the convex hull of their returns.</summary>
internal static class ReturnHull
{
    // Two true returns that are closer than this share of S_t would give a price that is noise.
    private const double Resolution = 1e-6;
    // The price where nothing known keeps to the level: high enough that J_t alone counts, low enough for a learner to
    // see J_p.
    private const double HighestPrice = 20;

    /// <summary>
    /// The mixture that earns most proxy with a true return of at most the level; null where no policy's is so low.
    /// </summary>
    public static Mixture? Best(IReadOnlyList<ReturnPair> known, double level)
    {
        Mixture? best = null;
        for (int below = 0; below < known.Count; below++)
        {
            if (!(known[below].True <= level)) continue;
            Consider(new Mixture(below, below, 1, known[below].Proxy));
            for (int above = 0; above < known.Count; above++)
            {
                if (!(known[above].True > level && known[above].Proxy > known[below].Proxy)) continue;
                double share = (known[above].True - level) / (known[above].True - known[below].True);
                double proxy = known[above].Proxy + share * (known[below].Proxy - known[above].Proxy);
                Consider(new Mixture(below, above, share, proxy));
            }
        }
        return best;

        void Consider(Mixture mixture)
        {
            if (best is null || mixture.Proxy > best.Value.Proxy) best = mixture;
        }
    }

    /// <summary>
    /// The price of true return, S_p a S_t, at which the best mixture's two policies are worth the same: the Lagrange
    /// multiplier of the constraint as far as known policies tell.
    /// </summary>
    public static double Price(IReadOnlyList<ReturnPair> known, TrueReturnConstraint constraint)
    {
        if (Best(known, constraint.Level) is not { } best) return HighestPrice;
        double gain = (known[best.Above].Proxy - known[best.Below].Proxy) / constraint.ProxyRange;
        double cost = (known[best.Above].True - known[best.Below].True) / constraint.TrueRange;
        return cost <= Resolution ? 0 : Math.Clamp(gain / cost, 0, HighestPrice);
    }
}

using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Curves;

/// <summary>Proxy and true worth along an optimisation, from little of it to much.</summary>
/// <param name="Name">What optimised what.</param>
/// <param name="Points">In the order of optimisation; at least one.</param>
internal sealed record OptimisationCurve(string Name, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>Where the true worth is highest; the first such point.</summary>
    public CurvePoint Peak => Points[PeakIndex];

    /// <summary>The most optimised point.</summary>
    public CurvePoint End => Points[^1];

    /// <summary>What over-optimisation cost: true worth at the end less that at the peak, at most 0.</summary>
    public double Drop => End.Gold - Peak.Gold;

    /// <summary>
    /// Onset: the share of the proxy's whole gain that was had at the peak. 0 where optimising did harm from the start,
    /// 1 where it never did.
    /// </summary>
    public double OnsetShare =>
        End.Proxy > Points[0].Proxy ? (Peak.Proxy - Points[0].Proxy) / (End.Proxy - Points[0].Proxy) : 0;

    /// <summary>The number of the peak among the points.</summary>
    public int PeakIndex
    {
        get
        {
            int best = 0;
            for (int i = 1; i < Points.Count; i++)
                if (Points[i].Gold > Points[best].Gold) best = i;
            return best;
        }
    }

    /// <summary>The true worth at a KL divergence; null beyond the end.</summary>
    public double? GoldAt(double kl) => Interpolation.At([.. Points.OrderBy(p => p.Kl).Select(p => (p.Kl, p.Gold))],
        kl);
}

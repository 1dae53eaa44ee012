using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Documents;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>A target as the plane of its two returns: what can be reached, and the ways that lead there.</summary>
internal static class ReturnPlane
{
    private const int FrontierPoints = 41;

    /// <summary>The frontier, both regularisers, and paths of learners.</summary>
    public static LinePanel Of(RegulariserSweep sweep, IReadOnlyList<ChartSeries> paths)
    {
        TabularTarget target = sweep.Target;
        var frontier = new List<ChartPoint>();
        double proxyRange = Range(target, target.Proxy), trueRange = Range(target, target.True);
        for (int i = 0; i < FrontierPoints; i++)
        {
            double share = i / (FrontierPoints - 1.0);
            double[] weighted = [.. target.Proxy.Zip(target.True, (p, t) =>
                share * p / proxyRange + (1 - share) * t / trueRange)];
            double[] occupancy = target.Model.Occupancy(target.Model.Greedy(weighted));
            frontier.Add(new ChartPoint(
                target.Return(occupancy, target.Proxy), target.Return(occupancy, target.True)));
        }
        return new LinePanel(target.Name, "proxy return", "true return",
        [
            new ChartSeries("frontier", frontier, 8, SeriesStyle.Dashed),
            Path("KL of actions", sweep.Kl, 0),
            Path("chi2 of occupancy", sweep.ChiSquared, 1),
            .. paths,
            new ChartSeries("reference", [new ChartPoint(
                target.Return(target.ReferenceOccupancy, target.Proxy), sweep.ReferenceReturn)], 2, SeriesStyle.Dots),
            new ChartSeries("proxy optimum", [new ChartPoint(
                target.Return(target.ProxyOptimum, target.Proxy), sweep.OptimumReturn)], 7, SeriesStyle.Dots),
        ]);
    }

    /// <summary>A target that was not enumerated: two policies that are known, and paths of learners.</summary>
    public static LinePanel Of(
        string target, (double Proxy, double True) reference, (double Proxy, double True) honest,
        IReadOnlyList<ChartSeries> paths) => new(target, "proxy return", "true return",
        [
            .. paths,
            new ChartSeries("reference", [new ChartPoint(reference.Proxy, reference.True)], 2, SeriesStyle.Dots),
            new ChartSeries("best known", [new ChartPoint(honest.Proxy, honest.True)], 7, SeriesStyle.Dots),
        ]);

    /// <summary>The way of a learner.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="returns">Proxy and true return, pair after pair.</param>
    public static ChartSeries Path(string name, int colour, double[] returns) => new(
        name, [.. returns.Chunk(2).Select(pair => new ChartPoint(pair[0], pair[1]))], colour);

    private static double Range(TabularTarget target, double[] reward) => Math.Max(
        1e-9, Math.Abs(target.Return(target.ProxyOptimum, reward) - target.Return(target.Honest, reward)));

    private static ChartSeries Path(string name, OptimisationCurve curve, int colour) => new(
        name, [.. curve.Points.Select(point => new ChartPoint(point.Proxy, point.Gold))], colour);
}

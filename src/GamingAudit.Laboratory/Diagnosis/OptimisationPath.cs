using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// From the reference to the proxy's optimum: the policies with the most proxy less a KL penalty, exactly, and how both
/// rewards correlate where each of them goes.
/// </summary>
internal sealed class OptimisationPath
{
    // Penalties from far above the gain in proxy, which leave the reference as it is, to far below it.
    private const double First = 1.5;
    private const double Last = -3.5;
    private const double Between = 0.25;

    public OptimisationPath(TabularTarget table)
    {
        double[] start = table.ReferenceOccupancy;
        double proxy = table.Return(start, table.Proxy);
        double gain = table.Return(table.ProxyOptimum, table.Proxy) - proxy;
        var points = new List<PathPoint> { Point(start) };
        if (gain > 0)
            for (double power = First; power >= Last; power -= Between)
                points.Add(Point(table.Model.Occupancy(
                    table.Model.Tilt(table.Proxy, table.Reference, Math.Pow(10, power) * gain))));
        points.Add(Point(table.ProxyOptimum));
        Points = points;
        PathPoint peak = points.MaxBy(point => point.True);
        Onset = gain > 0 ? peak.Share : 0;
        Peak = peak.True;

        PathPoint Point(double[] occupancy) => new(
            gain > 0 ? (table.Return(occupancy, table.Proxy) - proxy) / gain : 0,
            table.Return(occupancy, table.Proxy), table.Return(occupancy, table.True),
            Moments.Correlation(occupancy, table.Proxy, table.True));
    }

    /// <summary>From the reference on.</summary>
    public IReadOnlyList<PathPoint> Points { get; }

    /// <summary>The share of the gain in proxy at which the true return is highest.</summary>
    public double Onset { get; }

    /// <summary>The true return there.</summary>
    public double Peak { get; }
}

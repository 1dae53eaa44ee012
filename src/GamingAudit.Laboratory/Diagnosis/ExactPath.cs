using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Diagnosis;

/// <summary>
/// From the reference to the proxy's optimum: the policies with the most proxy less a KL penalty, exactly.
/// </summary>
internal static class ExactPath
{
    // Penalties from far above the gain in proxy, which leave the reference as it is, to far below it.
    private const double First = 1.5;
    private const double Last = -3.5;
    private const double Between = 0.25;

    public static OptimisationPath Of(TabularTarget table)
    {
        double gain =
            table.Return(table.ProxyOptimum, table.Proxy) - table.Return(table.ReferenceOccupancy, table.Proxy);
        var points = new List<PathPoint> { Point(table.ReferenceOccupancy) };
        if (gain > 0)
            for (double power = First; power >= Last; power -= Between)
                points.Add(Point(table.Model.Occupancy(
                    table.Model.Tilt(table.Proxy, table.Reference, Math.Pow(10, power) * gain))));
        points.Add(Point(table.ProxyOptimum));
        return new OptimisationPath(points);

        PathPoint Point(double[] occupancy) => new(
            table.Return(occupancy, table.Proxy), table.Return(occupancy, table.True),
            Moments.Correlation(occupancy, table.Proxy, table.True));
    }
}

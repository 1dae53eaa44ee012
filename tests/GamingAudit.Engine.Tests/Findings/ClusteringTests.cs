using GamingAudit.Engine.Findings.Exploits;

namespace GamingAudit.Engine.Tests.Findings;

public sealed class ClusteringTests
{
    [Fact]
    public void Joins_what_is_near_on_average_and_keeps_the_rest_apart()
    {
        IReadOnlyList<IReadOnlyList<int>> clusters = OnALine([0, 10, 1, 11, 5.4], limit: 4);
        Assert.Equal([[0, 2], [1, 3], [4]], clusters);
    }

    [Fact]
    public void Joins_all_within_the_limit() =>
        Assert.Equal([[0, 1, 2]], OnALine([0, 1, 2], limit: 1.5));

    [Fact]
    public void Joins_nothing_beyond_the_limit() =>
        Assert.Equal([[0], [1], [2]], OnALine([0, 1, 2], limit: 0.5));

    private static IReadOnlyList<IReadOnlyList<int>> OnALine(double[] places, double limit)
    {
        var distances = new double[places.Length, places.Length];
        for (int i = 0; i < places.Length; i++)
            for (int j = 0; j < places.Length; j++)
                distances[i, j] = Math.Abs(places[i] - places[j]);
        return Clustering.AverageLinkage(distances, limit);
    }
}

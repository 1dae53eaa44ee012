using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A mixture of policies, each drawn for a whole episode, and the best weights of such a mixture. Inside it everything
/// is a number a pair of policies, so that the size of the target does not matter.
/// </summary>
internal sealed class CornerMixture(TabularTarget target, double weight, double smoothing)
{
    private const int MostSteps = 200;
    private const double SmallestShare = 1e-12;
    private readonly double[] reference = target.ReferenceOccupancy;
    private readonly List<double[]> corners = [];
    private readonly List<double> shares = [];
    private readonly List<double> proxies = [];
    private readonly List<List<double>> products = [];

    /// <summary>The occupancy of the mixture.</summary>
    public double[] Occupancy { get; } = new double[target.ReferenceOccupancy.Length];

    /// <summary>Adds a policy, without a share at first; the first has all.</summary>
    public void Add(double[] corner)
    {
        proxies.Add(corner.Zip(target.Proxy, (mass, pay) => mass * pay).Sum());
        corners.Add(corner);
        shares.Add(corners.Count == 1 ? 1 : 0);
        var row = new List<double>();
        for (int i = 0; i < corners.Count; i++) row.Add(Product(corners[i], corner));
        for (int i = 0; i < corners.Count - 1; i++) products[i].Add(row[i]);
        products.Add(row);
    }

    /// <summary>
    /// The best shares to a tolerance: Newton steps among the policies that have a share, each as far as the objective
    /// rises and no share falls below 0. Policies that lose theirs are forgotten.
    /// </summary>
    public void Optimise(double tolerance)
    {
        PullIn();
        for (int step = 0; step < MostSteps; step++)
        {
            double[] pull = Pull();
            double square = Dot(shares, pull), root = Math.Sqrt(Math.Max(0, square) + smoothing);
            double[] slopes = [.. proxies.Select((proxy, i) => proxy - weight * pull[i] / root)];
            if (slopes.Max() - slopes.Min() <= tolerance) break;
            double[] direction = Newton(slopes, pull, root);
            double most = double.PositiveInfinity;
            for (int i = 0; i < direction.Length; i++)
                if (direction[i] < 0) most = Math.Min(most, shares[i] / -direction[i]);
            double moved = double.IsFinite(most) ? Move(direction, pull, square, most) : 0;
            if (!(moved > 0)) break;
            for (int i = shares.Count - 1; i >= 0; i--)
            {
                shares[i] += moved * direction[i];
                if (shares[i] <= SmallestShare) Forget(i);
            }
        }
        double total = shares.Sum();
        Array.Clear(Occupancy);
        for (int i = 0; i < shares.Count; i++)
            for (int row = 0; row < Occupancy.Length; row++) Occupancy[row] += shares[i] / total * corners[i][row];
    }

    /// <summary>The slope of the objective in each row; negative infinity where the reference never is.</summary>
    public double[] Gradient()
    {
        double root = Math.Sqrt(OccupancyDivergence.ChiSquared(Occupancy, reference) + smoothing);
        var gradient = new double[Occupancy.Length];
        for (int row = 0; row < gradient.Length; row++)
            gradient[row] = reference[row] > 0
                ? target.Proxy[row] - weight * (Occupancy[row] - reference[row]) / reference[row] / root
                : double.NegativeInfinity;
        return gradient;
    }

    // The newest policy takes what it can from the one with the lowest slope, so that every policy has a share.
    private void PullIn()
    {
        int newest = shares.Count - 1;
        if (shares[newest] > 0) return;
        double[] pull = Pull();
        double square = Dot(shares, pull), root = Math.Sqrt(Math.Max(0, square) + smoothing);
        int lowest = Enumerable.Range(0, newest).MinBy(i => proxies[i] - weight * pull[i] / root);
        var direction = new double[shares.Count];
        (direction[newest], direction[lowest]) = (1, -1);
        double moved = Move(direction, pull, square, shares[lowest]);
        shares[newest] += moved;
        shares[lowest] -= moved;
        if (shares[lowest] <= SmallestShare) Forget(lowest);
        if (moved <= SmallestShare) Forget(shares.Count - 1);
    }

    private void Forget(int policy)
    {
        shares.RemoveAt(policy);
        proxies.RemoveAt(policy);
        corners.RemoveAt(policy);
        products.RemoveAt(policy);
        foreach (List<double> row in products) row.RemoveAt(policy);
    }

    // The direction of the quadratic model's optimum whose entries sum to 0.
    private double[] Newton(double[] slopes, double[] pull, double root)
    {
        int count = slopes.Length;
        var curvature = new double[count][];
        for (int i = 0; i < count; i++)
        {
            curvature[i] = new double[count];
            for (int j = 0; j <= i; j++)
                curvature[i][j] = weight * (products[i][j] - pull[i] * pull[j] / (root * root)) / root;
        }
        var factor = new Cholesky(curvature);
        double[] ones = [.. Enumerable.Repeat(1.0, count)];
        double[] free = factor.Solve(slopes), level = factor.Solve(ones);
        double shift = free.Sum() / level.Sum();
        return [.. free.Select((value, i) => value - shift * level[i])];
    }

    private double Move(double[] direction, double[] pull, double square, double most)
    {
        double gain = Dot(proxies, direction), cross = Dot(direction, pull), curve = 0;
        for (int i = 0; i < direction.Length; i++)
            if (direction[i] != 0) curve += direction[i] * Dot(products[i], direction);
        return Step(gain, cross, curve, square, most);
    }

    private double[] Pull() => [.. products.Select(row => Dot(row, shares))];

    private static double Dot(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        double sum = 0;
        for (int i = 0; i < first.Count; i++) sum += first[i] * second[i];
        return sum;
    }

    // Where the objective stops rising on the way, by halving: its slope falls, since it is concave.
    private double Step(double gain, double cross, double curve, double square, double most)
    {
        if (Slope(most) >= 0) return most;
        double low = 0, high = most;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (Slope(middle) > 0) low = middle;
            else high = middle;
        }
        return low;

        double Slope(double x) =>
            gain - weight * (cross + x * curve) / Math.Sqrt(Math.Max(0, square + 2 * x * cross + x * x * curve) + smoothing);
    }

    private double Product(double[] first, double[] second)
    {
        double sum = 0;
        for (int row = 0; row < first.Length; row++)
            if (reference[row] > 0)
                sum += (first[row] - reference[row]) * (second[row] - reference[row]) / reference[row];
        return sum;
    }
}

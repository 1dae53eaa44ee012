namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A mixture of policies, each drawn for a whole episode, and the best weights of such a mixture. Inside it everything
/// is a number a pair of policies, so that the size of the target does not matter.
/// </summary>
internal sealed class CornerMixture(TabularTarget target, double weight, double smoothing)
{
    private const int MostSteps = 20_000;
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

    /// <summary>Moves shares between pairs of policies until none gains more than a tolerance.</summary>
    public void Optimise(double tolerance)
    {
        int count = corners.Count;
        var pull = new double[count];
        double square = 0;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++) pull[i] += products[i][j] * shares[j];
            square += shares[i] * pull[i];
        }
        for (int step = 0; step < MostSteps; step++)
        {
            double root = Math.Sqrt(Math.Max(0, square) + smoothing);
            int up = -1, down = -1;
            double highest = double.NegativeInfinity, lowest = double.PositiveInfinity;
            for (int i = 0; i < count; i++)
            {
                double slope = proxies[i] - weight * pull[i] / root;
                if (slope > highest) (up, highest) = (i, slope);
                if (shares[i] > 0 && slope < lowest) (down, lowest) = (i, slope);
            }
            if (highest - lowest <= tolerance) break;
            double gain = proxies[up] - proxies[down];
            double cross = pull[up] - pull[down];
            double curve = products[up][up] - 2 * products[up][down] + products[down][down];
            double moved = Step(gain, cross, curve, square, shares[down]);
            if (moved <= 0) break;
            bool isAll = moved >= shares[down];
            shares[up] += moved;
            shares[down] = isAll ? 0 : shares[down] - moved;
            square += 2 * moved * cross + moved * moved * curve;
            for (int i = 0; i < count; i++) pull[i] += moved * (products[i][up] - products[i][down]);
        }
        Array.Clear(Occupancy);
        for (int i = 0; i < count; i++)
            if (shares[i] > 0)
                for (int row = 0; row < Occupancy.Length; row++) Occupancy[row] += shares[i] * corners[i][row];
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

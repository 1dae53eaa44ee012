namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The directions in which occupancies can differ. Only a reward's part in them matters to any policy (M_tau R of
/// Karwowski et al. 2023). Found from the optima of random rewards, until these bring no new direction.
/// </summary>
internal sealed class TangentSpace
{
    private const int Fruitless = 12;
    private const double Rounding = 1e-9;
    private readonly List<double[]> basis = [];

    public TangentSpace(TabularTarget target)
    {
        var chance = new SamplingChance(1);
        double[] origin = target.ReferenceOccupancy;
        Add(Difference(target.ProxyOptimum, origin));
        Add(Difference(target.Honest, origin));
        for (int fruitless = 0; fruitless < Fruitless && basis.Count < target.Proxy.Length;)
        {
            var reward = new double[target.Proxy.Length];
            for (int row = 0; row < reward.Length - 1; row++) reward[row] = chance.Normal(0, 1);
            double[] corner = target.Model.Occupancy(target.Model.Greedy(reward));
            fruitless = Add(Difference(corner, origin)) ? 0 : fruitless + 1;
        }
    }

    /// <summary>How many directions there are.</summary>
    public int Dimensions => basis.Count;

    /// <summary>The part of a reward that matters.</summary>
    public double[] Project(ReadOnlySpan<double> reward)
    {
        var part = new double[reward.Length];
        foreach (double[] direction in basis)
        {
            double length = Dot(direction, reward);
            for (int row = 0; row < part.Length; row++) part[row] += length * direction[row];
        }
        return part;
    }

    /// <summary>The length of a vector.</summary>
    public static double Length(ReadOnlySpan<double> vector) => Math.Sqrt(Dot(vector, vector));

    /// <summary>The cosine of the angle between the parts of two rewards that matter; 0 where one has none.</summary>
    public double Cosine(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double[] a = Project(first), b = Project(second);
        double lengths = Length(a) * Length(b);
        return lengths > Rounding ? Dot(a, b) / lengths : 0;
    }

    private bool Add(double[] vector)
    {
        double before = Length(vector);
        if (before < Rounding) return false;
        // Twice, since once leaves rounding that grows with the number of directions.
        for (int pass = 0; pass < 2; pass++)
        {
            foreach (double[] direction in basis)
            {
                double part = Dot(direction, vector);
                for (int row = 0; row < vector.Length; row++) vector[row] -= part * direction[row];
            }
        }
        double length = Length(vector);
        if (length < 1e-7 * before) return false;
        for (int row = 0; row < vector.Length; row++) vector[row] /= length;
        basis.Add(vector);
        return true;
    }

    private static double[] Difference(double[] first, double[] second) =>
        [.. first.Zip(second, (a, b) => a - b)];

    private static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double sum = 0;
        for (int row = 0; row < first.Length; row++) sum += first[row] * second[row];
        return sum;
    }
}

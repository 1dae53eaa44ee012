using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The directions in which occupancies can differ. Only a reward's part in them matters to any policy (M_tau R of
/// Karwowski et al. 2023). Found from random policies, which differ in every direction that there is.
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
            double[] corner = target.Model.Occupancy(target.Model.Random(chance));
            fruitless = Add(Difference(corner, origin)) ? 0 : fruitless + 1;
        }
    }

    /// <summary>
    /// The most of the proxy that leaving the reference gains for its sqrt(chi2), and what any policy gains beyond it.
    /// From this weight on the reference itself is the optimum of the proxy less the weight times sqrt(chi2), so that
    /// the kink of the root, where no method converges, is dealt with here.
    /// </summary>
    /// <param name="target">The target.</param>
    /// <param name="tolerance">How much a step may be left; directions are added until it is.</param>
    public (double Weight, double Left) Sharpest(TabularTarget target, double tolerance)
    {
        double[] reference = target.ReferenceOccupancy;
        List<double[]> products = [];
        while (true)
        {
            double[] direction = Sharpest(target.Proxy, reference, products);
            var gradient = new double[reference.Length];
            for (int row = 0; row < gradient.Length; row++)
                gradient[row] = reference[row] > 0
                    ? target.Proxy[row] - direction[row] / reference[row]
                    : double.NegativeInfinity;
            gradient = WithoutWaiting(gradient);
            double[] ahead = Difference(target.Model.Occupancy(target.Model.Greedy(gradient)), reference);
            double left = 0, square = 0;
            for (int row = 0; row < ahead.Length; row++)
            {
                if (reference[row] <= 0) continue;
                left += gradient[row] * ahead[row];
                square += direction[row] * direction[row] / reference[row];
            }
            if (left <= tolerance || !Add(ahead)) return (Math.Sqrt(square), left);
        }
    }

    /// <summary>
    /// The same reward to every policy: occupancies sum to 1, so that what waiting pays can be taken from everything.
    /// </summary>
    public static double[] WithoutWaiting(double[] reward)
    {
        double waiting = reward[^1];
        return double.IsFinite(waiting) ? [.. reward.Select(pay => pay - waiting)] : reward;
    }

    // What is known of the products of the basis is kept, in products.
    private double[] Sharpest(double[] reward, double[] reference, List<double[]> products)
    {
        for (int one = products.Count; one < basis.Count; one++)
            products.Add([.. basis.Take(one + 1).Select(other => Product(basis[one], other, reference))]);
        var direction = new double[reward.Length];
        if (basis.Count == 0) return direction;
        double[] lengths = new Cholesky([.. products], 1e-14)
            .Solve([.. basis.Select(one => DotProduct.Of(one, reward))]);
        for (int i = 0; i < basis.Count; i++)
            for (int row = 0; row < direction.Length; row++) direction[row] += lengths[i] * basis[i][row];
        return direction;
    }

    private static double Product(double[] first, double[] second, double[] reference)
    {
        double sum = 0;
        for (int row = 0; row < first.Length; row++)
            if (reference[row] > 0) sum += first[row] * second[row] / reference[row];
        return sum;
    }

    /// <summary>The part of a reward that matters.</summary>
    public double[] Project(ReadOnlySpan<double> reward)
    {
        var part = new double[reward.Length];
        foreach (double[] direction in basis)
        {
            double length = DotProduct.Of(direction, reward);
            for (int row = 0; row < part.Length; row++) part[row] += length * direction[row];
        }
        return part;
    }

    /// <summary>The length of a vector.</summary>
    public static double Length(ReadOnlySpan<double> vector) => Math.Sqrt(DotProduct.Of(vector, vector));

    /// <summary>The cosine of the angle between the parts of two rewards that matter; 0 where one has none.</summary>
    public double Cosine(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double[] a = Project(first), b = Project(second);
        double lengths = Length(a) * Length(b);
        return lengths > Rounding ? DotProduct.Of(a, b) / lengths : 0;
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
                double part = DotProduct.Of(direction, vector);
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
}

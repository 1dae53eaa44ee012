using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The most proxy that leaving the reference can gain for its sqrt(chi2), over all policies. Above this weight the
/// reference itself is the optimum, and below it the optimum lies well apart from it: the kink of the root, where no
/// method converges, is dealt with once. Non-negative least squares (Lawson and Hanson 1974) over the differences of
/// policies from the reference, which backward induction finds one after the other.
/// </summary>
internal sealed class SharpestDirection
{
    private const int MostRounds = 300;
    private readonly TabularTarget target;
    private readonly double[] reference;
    private readonly List<double[]> directions = [];
    private readonly List<double> shares = [];
    private readonly List<double> gains = [];
    private readonly List<List<double>> products = [];

    /// <param name="target">The target.</param>
    /// <param name="tolerance">How much proxy a step any policy may still gain at the ratio that is found.</param>
    public SharpestDirection(TabularTarget target, double tolerance)
    {
        this.target = target;
        reference = target.ReferenceOccupancy;
        for (int round = 0; round < MostRounds; round++)
        {
            double[] sum = Sum();
            double[] gradient = Gradient(sum);
            double[] corner = target.Model.Occupancy(target.Model.Greedy(gradient));
            double left = 0;
            for (int row = 0; row < corner.Length; row++)
                if (reference[row] > 0) left += gradient[row] * (corner[row] - reference[row]);
            Ratio = Math.Sqrt(Product(sum, sum));
            Left = left;
            if (left <= tolerance) return;
            Add(corner);
            Optimise();
        }
    }

    /// <summary>Proxy a step that is gained for each unit of sqrt(chi2).</summary>
    public double Ratio { get; private set; }

    /// <summary>What any policy gains at most, a step, where the weight is at least the ratio.</summary>
    public double Left { get; private set; }

    private void Add(double[] corner)
    {
        double[] direction = [.. corner.Zip(reference, (a, b) => a - b)];
        directions.Add(direction);
        shares.Add(0);
        gains.Add(direction.Zip(target.Proxy, (a, b) => a * b).Sum());
        var row = new List<double>();
        foreach (double[] other in directions) row.Add(Product(other, direction));
        for (int i = 0; i < directions.Count - 1; i++) products[i].Add(row[i]);
        products.Add(row);
    }

    private void Optimise()
    {
        while (shares.Count > 0)
        {
            double[][] square = [.. products.Select(row => row.ToArray())];
            double[] wanted = new Cholesky(square).Solve([.. gains]);
            double step = 1;
            for (int i = 0; i < wanted.Length; i++)
                if (wanted[i] < 0) step = Math.Min(step, shares[i] / (shares[i] - wanted[i]));
            for (int i = wanted.Length - 1; i >= 0; i--)
            {
                shares[i] += step * (wanted[i] - shares[i]);
                if (step < 1 && shares[i] <= 1e-14) Forget(i);
            }
            if (step >= 1) return;
        }
    }

    private void Forget(int direction)
    {
        directions.RemoveAt(direction);
        shares.RemoveAt(direction);
        gains.RemoveAt(direction);
        products.RemoveAt(direction);
        foreach (List<double> row in products) row.RemoveAt(direction);
    }

    private double[] Sum()
    {
        var sum = new double[reference.Length];
        for (int i = 0; i < directions.Count; i++)
            for (int row = 0; row < sum.Length; row++) sum[row] += shares[i] * directions[i][row];
        return sum;
    }

    private double[] Gradient(double[] sum)
    {
        var gradient = new double[sum.Length];
        for (int row = 0; row < gradient.Length; row++)
            gradient[row] = reference[row] > 0 ? target.Proxy[row] - sum[row] / reference[row] : double.NegativeInfinity;
        return gradient;
    }

    private double Product(double[] first, double[] second)
    {
        double sum = 0;
        for (int row = 0; row < first.Length; row++)
            if (reference[row] > 0) sum += first[row] * second[row] / reference[row];
        return sum;
    }
}

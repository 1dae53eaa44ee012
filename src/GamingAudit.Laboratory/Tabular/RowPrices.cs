namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// Prices of rows, and what the policies that answer them come to under a proxy less a weight times sqrt(chi2). With
/// chi2 measured in a scale, the root is the least of (chi2 / scale + scale) / 2, whose dual is a parabola.
/// </summary>
internal sealed class RowPrices
{
    private const int MostHalvings = 30;
    private const double Rounding = 1e-12;
    private const double SmallestScale = 1e-9;
    private readonly TabularTarget target;
    private readonly double weight;
    private readonly SoftInduction induction;
    private readonly double[] reference;
    private readonly double[] prices;
    private readonly double[] reward;
    private readonly double[] spread;
    private readonly double[] slope;
    private double[] occupancy;
    private double scale;
    private double beta;
    private double worth;
    private double most = double.PositiveInfinity;
    private double reached;

    public RowPrices(TabularTarget target, double weight, double scale)
    {
        (this.target, this.weight, this.scale) = (target, weight, scale);
        reference = [.. target.ReferenceOccupancy];
        // Where no episode ends early, the time after an end is what rounding leaves.
        if (reference[^1] < Rounding) reference[^1] = 0;
        induction = new SoftInduction(target.Model, [.. reference.Select(mass => mass > 0)]);
        induction.Centre(target.Reference);
        prices = new double[reference.Length];
        reward = new double[reference.Length];
        spread = new double[reference.Length];
        slope = new double[reference.Length];
        occupancy = Best = reference;
        reached = Dot(reference, target.Proxy);
    }

    /// <summary>The best occupancy that was found.</summary>
    public double[] Best { get; private set; }

    /// <summary>What the best comes to, a step.</summary>
    public double Reached => reached;

    /// <summary>What no policy comes to more than, a step.</summary>
    public double Most => most;

    /// <summary>What any policy could have more than the best, a step.</summary>
    public double Gap => most - reached;

    /// <summary>Sets what a nat from the centre costs.</summary>
    public void Weigh(double cost)
    {
        beta = cost;
        worth = Worth(prices);
        Look();
    }

    /// <summary>
    /// One Newton step of the prices, as far as it helps; returns what the policy that answers them comes to less than
    /// they allow, or infinity where no step helped.
    /// </summary>
    public double Improve()
    {
        double[] step = Solve(slope);
        double descent = Dot(step, slope);
        if (!(descent > 0)) return Left();
        double length = 1;
        var tried = new double[prices.Length];
        for (int halving = 0; halving < MostHalvings; halving++, length /= 2)
        {
            for (int row = 0; row < tried.Length; row++) tried[row] = prices[row] - length * step[row];
            double found = Worth(tried);
            if (!(found <= worth - 1e-4 * length * descent)) continue;
            worth = found;
            tried.CopyTo(prices, 0);
            Look();
            return Left();
        }
        worth = Worth(prices);
        return double.PositiveInfinity;
    }

    /// <summary>
    /// Makes the scale that at which the prices have the length of the weight: Newton's step for the inverse of the
    /// length (Moré and Sorensen 1983).
    /// </summary>
    public void Rescale()
    {
        var pull = new double[prices.Length];
        for (int row = 0; row < pull.Length; row++) pull[row] = reference[row] * prices[row];
        double square = Dot(pull, prices), length = Math.Sqrt(square);
        if (!(square > 0)) return;
        double change = weight * square / Dot(pull, Solve(pull)) * (length - weight) / weight;
        scale = Math.Max(SmallestScale, Math.Clamp(scale + change, scale / 4, scale * 4));
    }

    /// <summary>Makes the policy that answers the prices the centre.</summary>
    public void Recentre() => induction.Recentre();

    // What the policy that answers the prices comes to less than they allow, the KL aside.
    private double Left()
    {
        double sum = 0;
        for (int row = 0; row < slope.Length; row++)
            if (reference[row] > 0) sum += slope[row] * slope[row] / reference[row];
        return sum * weight / (2 * scale);
    }

    private double Worth(double[] asked)
    {
        double parabola = 0;
        for (int row = 0; row < reward.Length; row++)
        {
            reward[row] = target.Proxy[row] - asked[row];
            parabola += reference[row] * asked[row] * (1 + scale / (2 * weight) * asked[row]);
        }
        return induction.Soft(reward, beta) + parabola;
    }

    // At the prices whose worth was asked for last.
    private void Look()
    {
        occupancy = induction.Occupancy(spread);
        double square = 0;
        for (int row = 0; row < slope.Length; row++)
        {
            slope[row] = reference[row] > 0
                ? reference[row] * (1 + scale / weight * prices[row]) - occupancy[row]
                : 0;
            square += reference[row] * prices[row] * prices[row];
        }
        double root = Math.Sqrt(OccupancyDivergence.ChiSquared(occupancy, reference));
        double value = Dot(occupancy, target.Proxy) - weight * root;
        if (value > reached) (reached, Best) = (value, occupancy);
        double share = Math.Min(1, weight / Math.Sqrt(square));
        double paid = 0;
        for (int row = 0; row < reward.Length; row++)
        {
            double price = square > 0 ? share * prices[row] : 0;
            reward[row] = target.Proxy[row] - price;
            paid += reference[row] * price;
        }
        most = Math.Min(most, induction.Hard(reward) + paid);
    }

    private double[] Solve(double[] right)
    {
        int[] kept = [.. Enumerable.Range(0, right.Length).Where(row => reference[row] > 0)];
        double[] unit = new double[right.Length], change = new double[right.Length];
        double[][] curvature = [.. kept.Select(row =>
        {
            Array.Clear(unit);
            unit[row] = 1;
            induction.Curve(unit, change);
            change[row] += scale / weight * reference[row];
            return kept.Select(other => change[other]).ToArray();
        })];
        double[] found = new Numerics.Cholesky(curvature, 1e-14).Solve([.. kept.Select(row => right[row])]);
        var solution = new double[right.Length];
        for (int i = 0; i < kept.Length; i++) solution[kept[i]] = found[i];
        return solution;
    }

    private static double Dot(double[] first, double[] second)
    {
        double sum = 0;
        for (int row = 0; row < first.Length; row++) sum += first[row] * second[row];
        return sum;
    }
}

using System.Runtime.InteropServices;
using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A mixture of policies, each drawn for a whole episode, and the best weights of such a mixture for the proxy less a
/// weight times chi2 / (2 scale). With the scale at sqrt(chi2) that has the slopes of the proxy less the weight times
/// sqrt(chi2), without its kink. Inside it everything is a number a pair of policies, so that the size of the target
/// does not matter.
/// </summary>
internal sealed class CornerMixture(TabularTarget target, double weight)
{
    private const int MostSteps = 200;
    // Of episodes: rows that the reference hardly ever sees have a curvature to match, and a share as small settles
    // them.
    private const double SmallestShare = 1e-40;
    private readonly double[] reference = target.ReferenceOccupancy;
    private readonly List<double[]> corners = [];
    private readonly List<double[][]> masses = [];
    private readonly List<double> shares = [];
    private readonly List<double> proxies = [];
    private readonly List<List<double>> products = [];

    /// <summary>What chi2 is measured in.</summary>
    public required double Scale { get; set; }

    /// <summary>The occupancy of the mixture.</summary>
    public double[] Occupancy { get; } = new double[target.ReferenceOccupancy.Length];

    /// <summary>Adds a policy, without a share at first; the first has all.</summary>
    public void Add(double[][] policy)
    {
        (double[][] mass, double[] corner) = target.Model.Masses(policy);
        masses.Add(mass);
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
    /// rises and no share falls below 0. Policies that lose theirs are forgotten. Where policies depend on one another
    /// so that rounding turns the step, the best policy takes from the worst instead, which always gains.
    /// </summary>
    public void Optimise(double tolerance)
    {
        for (int newest = 0; newest < shares.Count; newest++)
            if (shares[newest] <= 0 && !PullIn(newest)) newest--;
        for (int step = 0; step < MostSteps; step++)
        {
            double[] pull = Pull();
            double[] slopes = Slopes(pull);
            if (slopes.Max() - slopes.Min() <= tolerance) break;
            double[] direction = Newton(slopes);
            double most = double.PositiveInfinity;
            for (int i = 0; i < direction.Length; i++)
                if (direction[i] < 0) most = Math.Min(most, shares[i] / -direction[i]);
            double moved = double.IsFinite(most) ? Move(direction, pull, most) : 0;
            if (!(moved > 0))
            {
                (direction, most) = Pair(slopes);
                moved = Move(direction, pull, most);
            }
            if (!(moved > 0)) break;
            for (int i = shares.Count - 1; i >= 0; i--)
            {
                shares[i] += moved * direction[i];
                if (direction[i] < 0 && shares[i] <= SmallestShare) Forget(i);
            }
        }
        double total = shares.Sum();
        Array.Clear(Occupancy);
        for (int i = 0; i < shares.Count; i++)
            AddScaled(Occupancy, shares[i] / total, corners[i]);
    }

    /// <summary>The mixture as one policy.</summary>
    public double[][] Policy()
    {
        double[][] sum = [.. masses[0].Select(row => new double[row.Length])];
        for (int i = 0; i < masses.Count; i++)
            for (int time = 0; time < sum.Length; time++) AddScaled(sum[time], shares[i], masses[i][time]);
        return target.Model.Policy(sum, target.Reference);
    }

    /// <summary>
    /// The slope of the objective in each row, less that of waiting, which no policy is paid for; negative infinity
    /// where the reference never is.
    /// </summary>
    public double[] Gradient()
    {
        var gradient = new double[Occupancy.Length];
        for (int row = 0; row < gradient.Length; row++)
            gradient[row] = reference[row] > 0
                ? target.Proxy[row] - weight * (Occupancy[row] - reference[row]) / reference[row] / Scale
                : double.NegativeInfinity;
        return TangentSpace.WithoutWaiting(gradient);
    }

    // A new policy takes what it can from the one with the lowest slope; false where it gains nothing and is forgotten.
    private bool PullIn(int newest)
    {
        double[] pull = Pull();
        double[] slopes = Slopes(pull);
        int lowest = Enumerable.Range(0, shares.Count).Where(i => shares[i] > 0).MinBy(i => slopes[i]);
        if (slopes[newest] <= slopes[lowest])
        {
            Forget(newest);
            return false;
        }
        var direction = new double[shares.Count];
        (direction[newest], direction[lowest]) = (1, -1);
        double moved = Move(direction, pull, shares[lowest]);
        if (!(moved > SmallestShare))
        {
            Forget(newest);
            return false;
        }
        shares[newest] += moved;
        // Where it takes all, a trace stays behind until the next optimum forgets it.
        shares[lowest] = Math.Max(shares[lowest] - moved, SmallestShare / 2);
        return true;
    }

    private (double[] Direction, double Most) Pair(double[] slopes)
    {
        int best = Enumerable.Range(0, slopes.Length).MaxBy(i => slopes[i]);
        int worst = Enumerable.Range(0, slopes.Length).MinBy(i => slopes[i]);
        var direction = new double[slopes.Length];
        (direction[best], direction[worst]) = (1, -1);
        return (direction, shares[worst]);
    }

    private void Forget(int policy)
    {
        shares.RemoveAt(policy);
        proxies.RemoveAt(policy);
        corners.RemoveAt(policy);
        masses.RemoveAt(policy);
        products.RemoveAt(policy);
        foreach (List<double> row in products) row.RemoveAt(policy);
    }

    // The direction of the parabola's optimum whose entries sum to 0: what the policy with the largest share gives.
    private double[] Newton(double[] slopes)
    {
        int giver = Enumerable.Range(0, slopes.Length).MaxBy(i => shares[i]);
        int[] takers = [.. Enumerable.Range(0, slopes.Length).Where(i => i != giver)];
        double[][] curvature = [.. takers.Select(i => takers.Select(j => weight / Scale
            * (products[i][j] - products[i][giver] - products[giver][j] + products[giver][giver])).ToArray())];
        var direction = new double[slopes.Length];
        if (takers.Length == 0) return direction;
        double[] taken = new Cholesky(curvature, 1e-13).Solve([.. takers.Select(i => slopes[i] - slopes[giver])]);
        for (int i = 0; i < takers.Length; i++) direction[takers[i]] = taken[i];
        direction[giver] = -taken.Sum();
        return direction;
    }

    // How far the objective rises on the way: a parabola.
    private double Move(double[] direction, double[] pull, double most)
    {
        double slope = Dot(CollectionsMarshal.AsSpan(proxies), direction) - weight * Dot(direction, pull) / Scale;
        double curve = 0;
        for (int i = 0; i < direction.Length; i++)
            if (direction[i] != 0) curve += direction[i] * Dot(CollectionsMarshal.AsSpan(products[i]), direction);
        return slope <= 0 ? 0 : curve > 0 ? Math.Min(most, slope * Scale / (weight * curve)) : most;
    }

    private double[] Slopes(double[] pull) => [.. proxies.Select((proxy, i) => proxy - weight * pull[i] / Scale)];

    private double[] Pull() => [.. products.Select(row => Dot(row, shares))];

    private static double Dot(List<double> first, List<double> second) =>
        Dot(CollectionsMarshal.AsSpan(first), CollectionsMarshal.AsSpan(second));

    private static double Dot(ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double sum = 0;
        for (int i = 0; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }

    private static void AddScaled(double[] sum, double share, double[] addend)
    {
        for (int row = 0; row < sum.Length; row++) sum[row] += share * addend[row];
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

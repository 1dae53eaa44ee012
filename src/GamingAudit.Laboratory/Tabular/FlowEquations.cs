using System.Runtime.Intrinsics;
using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// Solves for prices of places when each flow has a conductance: the balance of the conductances times the costs of
/// the prices. Only places of neighbouring times meet in it, so that it is factored time by time (block Cholesky).
/// </summary>
internal sealed class FlowEquations
{
    private readonly OccupancyPolytope polytope;
    private readonly double[][] lower;
    private readonly double[][] coupling;

    /// <param name="polytope">The flows.</param>
    public FlowEquations(OccupancyPolytope polytope)
    {
        this.polytope = polytope;
        lower = new double[polytope.Places][];
        coupling = new double[polytope.Places][];
        for (int time = 0; time < polytope.Layers; time++)
        {
            int first = polytope.FirstPlace(time), end = polytope.FirstPlace(time + 1);
            int before = time == 0 ? 0 : polytope.FirstPlace(time - 1);
            for (int place = first; place < end; place++)
            {
                lower[place] = new double[place - first + 1];
                coupling[place] = new double[first - before];
            }
        }
    }

    /// <summary>Takes the conductance of each flow.</summary>
    public void Factor(ReadOnlySpan<double> conductance)
    {
        for (int time = 0; time < polytope.Layers; time++)
        {
            int first = polytope.FirstPlace(time), end = polytope.FirstPlace(time + 1);
            int before = time == 0 ? 0 : polytope.FirstPlace(time - 1);
            for (int place = first; place < end; place++)
            {
                Array.Clear(lower[place]);
                Array.Clear(coupling[place]);
                for (int flow = polytope.FirstFlow(place); flow < polytope.FirstFlow(place + 1); flow++)
                    lower[place][place - first] += conductance[flow];
            }
            for (int place = before; place < first; place++)
                for (int flow = polytope.FirstFlow(place); flow < polytope.FirstFlow(place + 1); flow++)
                {
                    (int Place, double Share)[] ahead = [.. polytope.Ahead(flow)];
                    foreach ((int one, double share) in ahead)
                    {
                        coupling[one][place - before] -= share * conductance[flow];
                        foreach ((int other, double part) in ahead)
                            if (other <= one) lower[one][other - first] += share * part * conductance[flow];
                    }
                }
            FactorLayer(before, first, end);
        }
    }

    /// <summary>The first half of the solution, in place: half of its square is what the right side gains.</summary>
    public void Forward(double[] right)
    {
        for (int time = 0; time < polytope.Layers; time++)
        {
            int first = polytope.FirstPlace(time), end = polytope.FirstPlace(time + 1);
            ReadOnlySpan<double> earlier = time == 0
                ? []
                : right.AsSpan(polytope.FirstPlace(time - 1), first - polytope.FirstPlace(time - 1));
            for (int place = first; place < end; place++)
            {
                double sum = right[place] - DotProduct.Of(coupling[place], earlier);
                sum -= DotProduct.Of(lower[place].AsSpan(0, place - first), right.AsSpan(first, place - first));
                right[place] = sum / lower[place][place - first];
            }
        }
    }

    /// <summary>The same for as many right sides as a vector has lanes.</summary>
    public void Forward(Vector512<double>[] right)
    {
        for (int time = 0; time < polytope.Layers; time++)
        {
            int first = polytope.FirstPlace(time), end = polytope.FirstPlace(time + 1);
            ReadOnlySpan<Vector512<double>> earlier = time == 0
                ? []
                : right.AsSpan(polytope.FirstPlace(time - 1), first - polytope.FirstPlace(time - 1));
            ReadOnlySpan<Vector512<double>> now = right.AsSpan(first, end - first);
            int place = first;
            for (; place + 4 <= end; place += 4)
                TakeFour(coupling.AsSpan(place, 4), earlier, right.AsSpan(place, 4));
            for (; place < end; place++) right[place] = Less(right[place], coupling[place], earlier);
            for (place = first; place < end; place++)
            {
                double[] row = lower[place];
                right[place] = Less(right[place], row.AsSpan(0, row.Length - 1), now) / row[^1];
            }
        }
    }

    /// <summary>The solution for a right side, in place.</summary>
    public void Solve(double[] right)
    {
        Forward(right);
        for (int time = polytope.Layers - 1; time >= 0; time--)
        {
            int first = polytope.FirstPlace(time), end = polytope.FirstPlace(time + 1);
            int before = time == 0 ? 0 : polytope.FirstPlace(time - 1);
            for (int place = end - 1; place >= first; place--)
            {
                right[place] /= lower[place][place - first];
                for (int other = first; other < place; other++)
                    right[other] -= lower[place][other - first] * right[place];
                for (int other = before; other < first; other++)
                    right[other] -= coupling[place][other - before] * right[place];
            }
        }
    }

    // From four places at once, so that what is known is read once for all of them and no sum waits for itself.
    private static void TakeFour(
        ReadOnlySpan<double[]> shares, ReadOnlySpan<Vector512<double>> known, Span<Vector512<double>> sums)
    {
        ReadOnlySpan<double> a = shares[0].AsSpan(0, known.Length), b = shares[1].AsSpan(0, known.Length);
        ReadOnlySpan<double> c = shares[2].AsSpan(0, known.Length), d = shares[3].AsSpan(0, known.Length);
        Vector512<double> first = default, second = default, third = default, fourth = default;
        for (int at = 0; at < known.Length; at++)
        {
            Vector512<double> one = known[at];
            first = Vector512.FusedMultiplyAdd(Vector512.Create(a[at]), one, first);
            second = Vector512.FusedMultiplyAdd(Vector512.Create(b[at]), one, second);
            third = Vector512.FusedMultiplyAdd(Vector512.Create(c[at]), one, third);
            fourth = Vector512.FusedMultiplyAdd(Vector512.Create(d[at]), one, fourth);
        }
        sums[0] -= first;
        sums[1] -= second;
        sums[2] -= third;
        sums[3] -= fourth;
    }

    private static Vector512<double> Less(
        Vector512<double> sum, ReadOnlySpan<double> shares, ReadOnlySpan<Vector512<double>> known)
    {
        Vector512<double> odd = Vector512<double>.Zero;
        int at = 0;
        for (; at + 1 < shares.Length; at += 2)
        {
            sum -= shares[at] * known[at];
            odd += shares[at + 1] * known[at + 1];
        }
        if (at < shares.Length) sum -= shares[at] * known[at];
        return sum - odd;
    }

    private void FactorLayer(int before, int first, int end)
    {
        for (int place = first; place < end; place++)
        {
            double[] pull = coupling[place], row = lower[place];
            for (int other = before; other < first; other++)
            {
                double[] triangle = lower[other];
                int at = other - before;
                pull[at] = (pull[at] - DotProduct.Of(triangle.AsSpan(0, at), pull.AsSpan(0, at)))
                    / triangle[at];
            }
            for (int other = first; other <= place; other++)
            {
                int at = other - first;
                double sum = row[at] - DotProduct.Of(pull, coupling[other])
                    - DotProduct.Of(lower[other].AsSpan(0, at), row.AsSpan(0, at));
                if (other == place) row[at] = Math.Sqrt(Math.Max(sum, 1e-14 * row[at]));
                else row[at] = sum / lower[other][at];
            }
        }
    }
}

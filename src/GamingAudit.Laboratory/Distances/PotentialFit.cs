using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Distances;

/// <summary>
/// The potential Phi whose shaping, gamma Phi(after) - Phi(before), comes closest to what a reward pays beside another
/// (Ng, Harada, Russell 1999): least squares over the transitions, Phi 0 where an episode ends. A residual of 0 means
/// that the difference is shaping and changes no policy's rank.
/// </summary>
internal sealed class PotentialFit
{
    private const double Rounding = 1e-12;

    private PotentialFit(double[] potential, double discount, double residual) =>
        (Potential, Discount, Residual) = (potential, discount, residual);

    /// <summary>Phi of each state.</summary>
    public double[] Potential { get; }

    /// <summary>The gamma that was fitted with.</summary>
    public double Discount { get; }

    /// <summary>What is left of the difference, as a share of its root mean square; 0 where there was none.</summary>
    public double Residual { get; }

    /// <summary>The closest shaping to the proxy's difference from the true reward.</summary>
    public static PotentialFit Of(RewardTable table, double discount) =>
        Of(table, discount, step => step.Proxy - step.True);

    /// <summary>The closest shaping to something that is paid for transitions.</summary>
    public static PotentialFit Of(RewardTable table, double discount, Func<PricedStep, double> paid)
    {
        (PricedStep Step, double Paid)[] rows = [.. table.All.Select(step => (step, paid(step)))];
        double[] potential = Solve(table, discount, rows);
        double left = 0, total = 0;
        foreach ((PricedStep step, double amount) in rows)
        {
            double shaping = discount * At(step.After) - At(step.Before);
            left += step.Probability * (amount - shaping) * (amount - shaping);
            total += step.Probability * amount * amount;
        }
        return new PotentialFit(potential, discount, total > Rounding ? Math.Sqrt(left / total) : 0);

        double At(int state) => table.IsTerminal[state] ? 0 : potential[state];
    }

    // Conjugate gradients on the normal equations: every row of the matrix has two entries.
    private static double[] Solve(RewardTable table, double discount, (PricedStep Step, double Paid)[] rows)
    {
        var potential = new double[table.States];
        double[] residual = Back(row => row.Paid);
        double[] direction = [.. residual];
        double size = Square(residual), first = size;
        for (int i = 0; i < 20 * table.States && size > Rounding * Rounding * Math.Max(1, first); i++)
        {
            double[] pushed = Back(row =>
                discount * Open(direction, row.Step.After) - Open(direction, row.Step.Before));
            double curve = DotProduct.Of(direction, pushed);
            if (curve <= 0) break;
            double step = size / curve;
            for (int s = 0; s < potential.Length; s++)
            {
                potential[s] += step * direction[s];
                residual[s] -= step * pushed[s];
            }
            double next = Square(residual);
            for (int s = 0; s < direction.Length; s++) direction[s] = residual[s] + next / size * direction[s];
            size = next;
        }
        return potential;

        double Open(double[] values, int state) => table.IsTerminal[state] ? 0 : values[state];

        double[] Back(Func<(PricedStep Step, double Paid), double> value)
        {
            var sum = new double[table.States];
            foreach ((PricedStep Step, double Paid) row in rows)
            {
                double amount = row.Step.Probability * value(row);
                if (!table.IsTerminal[row.Step.After]) sum[row.Step.After] += discount * amount;
                sum[row.Step.Before] -= amount;
            }
            return sum;
        }
    }

    private static double Square(double[] values) => DotProduct.Of(values, values);
}

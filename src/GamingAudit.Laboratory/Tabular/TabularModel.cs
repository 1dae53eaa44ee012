using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A finite target as rows, one for each action of each state, and what a policy makes of it: its occupancy measure,
/// the discounted chance of each row summed over time and scaled to 1. The last entry of an occupancy is the time spent
/// after an episode ended, which pays nothing.
/// </summary>
/// <param name="table">The target's dynamics.</param>
/// <param name="discount">Its discount.</param>
internal sealed class TabularModel(DecisionTable table, double discount)
{
    /// <summary>The dynamics.</summary>
    public DecisionTable Table => table;

    /// <summary>Draws episodes.</summary>
    public TrajectorySampler Trajectories { get; } = new(table, discount);

    /// <summary>Steps of an episode.</summary>
    public int Horizon => table.Horizon;

    /// <summary>States that there are.</summary>
    public int States => table.States;

    /// <summary>Rows, without that of waiting.</summary>
    public int Rows { get; } = table.StateRows[table.States];

    /// <summary>The first row of a state, and the number of its rows.</summary>
    public (int First, int Count) RowsOf(int state) =>
        (table.StateRows[state], table.StateRows[state + 1] - table.StateRows[state]);

    /// <summary>What a return of 1 a step adds up to: an occupancy times this is in units of return.</summary>
    public double Duration { get; } =
        Enumerable.Range(0, table.Horizon).Sum(step => Math.Pow(discount, step));

    /// <summary>The expected proxy of each row, and of waiting.</summary>
    public double[] Proxy() => Pay(payoff => payoff.Proxy);

    /// <summary>The expected true reward of each row, and of waiting.</summary>
    public double[] True() => Pay(payoff => payoff.True);

    /// <summary>The rows that earn the most of a reward, by time and state; the first of equals.</summary>
    /// <param name="reward">One entry a row, negative infinity where it may not be taken.</param>
    public int[][] Greedy(ReadOnlySpan<double> reward)
    {
        var policy = new int[Horizon][];
        double[] values = new double[States], earlier = new double[States];
        for (int time = Horizon - 1; time >= 0; time--)
        {
            int[] choices = policy[time] = new int[States];
            for (int state = 0; state < States; state++)
            {
                int best = -1;
                double most = double.NegativeInfinity;
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    double worth = reward[row] + Ahead(row, values);
                    if (best >= 0 && !(worth > most)) continue;
                    (best, most) = (row, worth);
                }
                choices[state] = best;
                earlier[state] = best < 0 ? 0 : most;
            }
            (values, earlier) = (earlier, values);
        }
        return policy;
    }

    /// <summary>The occupancy of a policy that takes one row.</summary>
    public double[] Occupancy(int[][] policy) => Flow((time, state, mass, take) =>
    {
        if (policy[time][state] is var row and >= 0) take(row, mass);
    });

    /// <summary>The occupancy of a policy that takes each row with some chance.</summary>
    /// <param name="policy">At time, row.</param>
    public double[] Occupancy(double[][] policy) => Flow((time, state, mass, take) =>
    {
        for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
            if (policy[time][row] > 0) take(row, mass * policy[time][row]);
    });

    /// <summary>A policy that follows another and acts at random now and then.</summary>
    public double[][] Noisy(int[][] policy, double noise)
    {
        var noisy = new double[Horizon][];
        for (int time = 0; time < Horizon; time++)
        {
            noisy[time] = new double[Rows];
            for (int state = 0; state < States; state++)
            {
                (int first, int count) = RowsOf(state);
                for (int row = first; row < first + count; row++)
                    noisy[time][row] = noise / count + (row == policy[time][state] ? 1 - noise : 0);
            }
        }
        return noisy;
    }

    /// <summary>
    /// The policy with the most of a reward less beta times the KL of its actions from a reference's, step by step: the
    /// reference tilted by exp(value / beta), by backward induction.
    /// </summary>
    public double[][] Tilt(ReadOnlySpan<double> reward, double[][] reference, double beta)
    {
        var policy = new double[Horizon][];
        double[] values = new double[States], earlier = new double[States];
        for (int time = Horizon - 1; time >= 0; time--)
        {
            double[] chances = policy[time] = new double[Rows];
            for (int state = 0; state < States; state++)
            {
                double most = double.NegativeInfinity, total = 0;
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                    most = Math.Max(most, chances[row] = (reward[row] + Ahead(row, values)) / beta);
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                    total += chances[row] = reference[time][row] * Math.Exp(chances[row] - most);
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++) chances[row] /= total;
                earlier[state] = double.IsInfinity(most) ? 0 : beta * (Math.Log(total) + most);
            }
            (values, earlier) = (earlier, values);
        }
        return policy;
    }

    /// <summary>The mass of each row at each time, and the occupancy that they sum to.</summary>
    public (double[][] Masses, double[] Occupancy) Masses(double[][] policy)
    {
        var masses = new double[Horizon][];
        for (int time = 0; time < Horizon; time++) masses[time] = new double[Rows];
        double[] occupancy = Flow((time, state, mass, take) =>
        {
            for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
            {
                if (!(policy[time][row] > 0)) continue;
                take(row, masses[time][row] = mass * policy[time][row]);
            }
        });
        return (masses, occupancy);
    }

    /// <summary>
    /// The policy that goes through rows with given masses (Puterman 1994, theorem 5.5.1); another's where they are 0.
    /// </summary>
    public double[][] Policy(double[][] masses, double[][] elsewhere)
    {
        var policy = new double[Horizon][];
        for (int time = 0; time < Horizon; time++)
        {
            policy[time] = new double[Rows];
            for (int state = 0; state < States; state++)
            {
                (int first, int count) = RowsOf(state);
                double total = 0;
                for (int row = first; row < first + count; row++) total += masses[time][row];
                for (int row = first; row < first + count; row++)
                    policy[time][row] = total > 0 ? masses[time][row] / total : elsewhere[time][row];
            }
        }
        return policy;
    }

    /// <summary>A policy whose chances are random, at every time anew.</summary>
    public double[][] Random(Chance chance)
    {
        var policy = new double[Horizon][];
        for (int time = 0; time < Horizon; time++)
        {
            policy[time] = new double[Rows];
            for (int state = 0; state < States; state++)
            {
                (int first, int count) = RowsOf(state);
                double total = 0;
                for (int row = first; row < first + count; row++)
                    total += policy[time][row] = Math.Exp(2 * chance.Normal(0, 1));
                for (int row = first; row < first + count; row++) policy[time][row] /= total;
            }
        }
        return policy;
    }

    /// <summary>The policy that takes one row, as chances.</summary>
    public double[][] Certain(int[][] policy) => Noisy(policy, 0);

    /// <summary>
    /// The KL of a policy's actions from a reference's, summed over an episode: that of its trajectories.
    /// </summary>
    public double ActionKl(double[][] policy, double[][] reference)
    {
        double kl = 0;
        Flow((time, state, mass, take) =>
        {
            for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
            {
                double chance = policy[time][row];
                if (chance <= 0) continue;
                kl += mass * chance * Math.Log(chance / reference[time][row]);
                take(row, mass * chance);
            }
        });
        return kl;
    }

    private double Ahead(int row, double[] values)
    {
        double sum = 0;
        for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
            sum += table.EdgeWeights[edge] * values[table.EdgeStates[edge]];
        return sum;
    }

    private double[] Pay(Func<Payoff, double> pay)
    {
        var reward = new double[Rows + 1];
        for (int row = 0; row < Rows; row++) reward[row] = pay(table.Payoffs[table.RowPayoffs[row]]);
        return reward;
    }

    private double[] Flow(Action<int, int, double, Action<int, double>> act)
    {
        var occupancy = new double[Rows + 1];
        double[] now = new double[States], next = new double[States];
        foreach ((int start, int state) in table.StartStates.Index()) now[state] = table.StartProbabilities[start];
        // One for all states, and not one for each.
        Action<int, double> take = Take;
        double weight = 1, sum = 0;
        for (int time = 0; time < Horizon; time++, weight *= discount)
        {
            double alive = 0;
            for (int state = 0; state < States; state++)
            {
                if (now[state] <= 0 || table.StateRows[state] == table.StateRows[state + 1]) continue;
                alive += now[state];
                act(time, state, now[state], take);
            }
            occupancy[Rows] += Math.Max(0, weight - alive);
            sum += weight;
            (now, next) = (next, now);
            Array.Clear(next);
        }
        for (int row = 0; row < occupancy.Length; row++) occupancy[row] /= sum;
        return occupancy;

        void Take(int row, double mass)
        {
            occupancy[row] += mass;
            for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                next[table.EdgeStates[edge]] += mass * table.EdgeWeights[edge];
        }
    }
}

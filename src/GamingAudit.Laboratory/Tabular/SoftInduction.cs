using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The most of a reward less beta times the KL of the actions from a centre's, by backward induction: a smooth
/// function of the reward, whose gradient is an occupancy and whose curvature can be multiplied with a vector in two
/// passes. All rewards and occupancies are a step's, as everywhere: their products times the duration are returns.
/// </summary>
/// <param name="model">The target.</param>
/// <param name="allowed">Which rows may be taken.</param>
internal sealed class SoftInduction(TabularModel model, bool[] allowed)
{
    // What has become as rare as this can come back.
    private const double LeastChance = 1e-60;

    private readonly DecisionTable table = model.Table;
    private readonly int rows = model.Rows;
    private readonly double[] centre = new double[model.Rows * model.Horizon];
    private readonly double[] chances = new double[model.Rows * model.Horizon];
    private readonly double[] changes = new double[model.Rows * model.Horizon];
    private readonly double[] masses = new double[model.States * model.Horizon];
    private double[] values = new double[model.States];
    private double[] earlier = new double[model.States];
    private double beta;

    /// <summary>Begins at a policy.</summary>
    /// <param name="policy">At time, row.</param>
    public void Centre(double[][] policy)
    {
        for (int time = 0; time < policy.Length; time++) policy[time].CopyTo(centre, time * rows);
    }

    /// <summary>Makes the policy of the last <see cref="Soft"/> the centre.</summary>
    public void Recentre()
    {
        for (int i = 0; i < centre.Length; i++)
            if (centre[i] > 0) centre[i] = Math.Max(chances[i], LeastChance);
    }

    /// <summary>The most of a reward, a step.</summary>
    public double Hard(ReadOnlySpan<double> reward)
    {
        double waiting = reward[rows];
        Array.Clear(values);
        for (int time = table.Horizon - 1; time >= 0; time--)
        {
            int states = table.Reached(table.Horizon - time);
            for (int state = 0; state < states; state++)
            {
                int first = table.StateRows[state], end = table.StateRows[state + 1];
                double most = first == end ? 0 : double.NegativeInfinity;
                for (int row = first; row < end; row++)
                    if (allowed[row]) most = Math.Max(most, reward[row] - waiting + Ahead(row));
                earlier[state] = most;
            }
            (values, earlier) = (earlier, values);
        }
        return waiting + Start() / model.Duration;
    }

    /// <summary>The most of a reward less the weight times the KL from the centre, a step.</summary>
    /// <param name="reward">One entry a row, and one for waiting.</param>
    /// <param name="weight">What a nat an episode costs, in units of return.</param>
    public double Soft(ReadOnlySpan<double> reward, double weight)
    {
        beta = weight;
        double waiting = reward[rows];
        Array.Clear(values);
        for (int time = table.Horizon - 1; time >= 0; time--)
        {
            int states = table.Reached(table.Horizon - time), at = time * rows;
            for (int state = 0; state < states; state++)
            {
                int first = table.StateRows[state], end = table.StateRows[state + 1];
                double most = double.NegativeInfinity, total = 0;
                for (int row = first; row < end; row++)
                {
                    if (!(centre[at + row] > 0)) continue;
                    most = Math.Max(most, chances[at + row] = (reward[row] - waiting + Ahead(row)) / beta);
                }
                for (int row = first; row < end; row++)
                    total += chances[at + row] = centre[at + row] > 0
                        ? centre[at + row] * Math.Exp(chances[at + row] - most)
                        : 0;
                for (int row = first; row < end; row++) chances[at + row] /= total;
                earlier[state] = first == end ? 0 : beta * (Math.Log(total) + most);
            }
            (values, earlier) = (earlier, values);
        }
        return waiting + Start() / model.Duration;
    }

    /// <summary>The occupancy of the policy of the last <see cref="Soft"/>: the gradient of what it gave.</summary>
    /// <param name="spread">
    /// Is given the curvature of each row that its own choice makes: what of it is on the diagonal.
    /// </param>
    public double[] Occupancy(double[] spread)
    {
        var occupancy = new double[rows + 1];
        Array.Clear(masses);
        Array.Clear(spread);
        foreach ((int start, int state) in table.StartStates.Index())
            masses[state] = table.StartProbabilities[start];
        for (int time = 0; time < table.Horizon; time++)
        {
            int states = table.Reached(table.Horizon - time), at = time * rows, here = time * table.States;
            for (int state = 0; state < states; state++)
            {
                double mass = masses[here + state];
                if (!(mass > 0)) continue;
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    double chance = chances[at + row];
                    if (!(chance > 0)) continue;
                    occupancy[row] += mass * chance;
                    spread[row] += mass * chance * Math.Max(0, 1 - chance);
                    if (time + 1 == table.Horizon) continue;
                    for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                        masses[here + table.States + table.EdgeStates[edge]] += mass * chance * table.EdgeWeights[edge];
                }
            }
        }
        double acting = 0;
        for (int row = 0; row < rows; row++)
        {
            acting += occupancy[row] /= model.Duration;
            spread[row] /= model.Duration * beta;
        }
        occupancy[rows] = Math.Max(0, 1 - acting);
        return occupancy;
    }

    /// <summary>
    /// How the occupancy changes with the reward in a direction: the curvature times it. After
    /// <see cref="Occupancy"/>.
    /// </summary>
    public void Curve(ReadOnlySpan<double> direction, double[] change)
    {
        double waiting = direction[rows];
        Array.Clear(values);
        for (int time = table.Horizon - 1; time >= 0; time--)
        {
            int states = table.Reached(table.Horizon - time), at = time * rows;
            for (int state = 0; state < states; state++)
            {
                int first = table.StateRows[state], end = table.StateRows[state + 1];
                double mean = 0;
                for (int row = first; row < end; row++)
                {
                    double chance = chances[at + row];
                    if (!(chance > 0)) continue;
                    mean += chance * (changes[at + row] = direction[row] - waiting + Ahead(row));
                }
                for (int row = first; row < end; row++)
                    changes[at + row] = chances[at + row] > 0
                        ? chances[at + row] * (changes[at + row] - mean) / beta
                        : 0;
                earlier[state] = mean;
            }
            (values, earlier) = (earlier, values);
        }
        Array.Clear(change);
        double[] now = new double[table.States], next = new double[table.States];
        for (int time = 0; time < table.Horizon; time++)
        {
            int states = table.Reached(table.Horizon - time), at = time * rows, here = time * table.States;
            for (int state = 0; state < states; state++)
            {
                double mass = masses[here + state], more = now[state];
                now[state] = 0;
                if (!(mass > 0)) continue;
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    double gained = more * chances[at + row] + mass * changes[at + row];
                    if (gained == 0) continue;
                    change[row] += gained;
                    for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                        next[table.EdgeStates[edge]] += gained * table.EdgeWeights[edge];
                }
            }
            (now, next) = (next, now);
        }
        double acting = 0;
        for (int row = 0; row < rows; row++) acting += change[row] /= model.Duration;
        change[rows] = -acting;
    }

    private double Ahead(int row)
    {
        double sum = 0;
        for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
            sum += table.EdgeWeights[edge] * values[table.EdgeStates[edge]];
        return sum;
    }

    private double Start()
    {
        double sum = 0;
        foreach ((int start, int state) in table.StartStates.Index())
            sum += table.StartProbabilities[start] * values[state];
        return sum;
    }
}

using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// The occupancies of a target's policies as flows: for each time and row how much goes through it, and for each time
/// and state that what comes in goes out (Puterman 1994, section 6.9). Rows that may not be taken, and those from which
/// some must be, are left out, so that inside every flow is above 0.
/// </summary>
internal sealed class OccupancyPolytope
{
    private readonly DecisionTable table;
    private readonly int[] rows;
    private readonly int[] origins;
    private readonly int[] times;
    private readonly int[] froms;
    private readonly int[] layers;
    private readonly int[][] places;

    /// <param name="model">The target.</param>
    /// <param name="allowed">Which rows may be taken.</param>
    public OccupancyPolytope(TabularModel model, bool[] allowed)
    {
        table = model.Table;
        bool[][] open = Open(allowed);
        var reached = new bool[table.States];
        foreach (int state in table.StartStates) reached[state] = true;
        List<int> rows = [], origins = [], times = [], froms = [], layers = [];
        places = new int[table.Horizon + 1][];
        for (int time = 0; time < table.Horizon; time++)
        {
            layers.Add(froms.Count);
            int[] place = places[time] = new int[table.States];
            var next = new bool[table.States];
            for (int state = 0; state < table.States; state++)
            {
                place[state] = -1;
                if (!reached[state] || table.StateRows[state] == table.StateRows[state + 1]) continue;
                place[state] = froms.Count;
                froms.Add(rows.Count);
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    if (!open[time][row]) continue;
                    rows.Add(row);
                    origins.Add(place[state]);
                    times.Add(time);
                    for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                        next[table.EdgeStates[edge]] = true;
                }
            }
            reached = next;
        }
        places[table.Horizon] = [.. Enumerable.Repeat(-1, table.States)];
        layers.Add(froms.Count);
        froms.Add(rows.Count);
        (this.rows, this.origins, this.times) = ([.. rows], [.. origins], [.. times]);
        (this.froms, this.layers) = ([.. froms], [.. layers]);
    }

    /// <summary>Flows that there are.</summary>
    public int Flows => rows.Length;

    /// <summary>Times and states that can be reached, of which each keeps what comes in.</summary>
    public int Places => froms.Length - 1;

    /// <summary>Times.</summary>
    public int Layers => layers.Length - 1;

    /// <summary>The row of a flow.</summary>
    public int RowOf(int flow) => rows[flow];

    /// <summary>The place that a flow leaves.</summary>
    public int PlaceOf(int flow) => origins[flow];

    /// <summary>The first place of a time, in order of time; at the last, their number.</summary>
    public int FirstPlace(int time) => layers[time];

    /// <summary>The first flow out of a place, in order of places; at the last, their number.</summary>
    public int FirstFlow(int place) => froms[place];

    /// <summary>The flows of a policy that takes each row with some chance.</summary>
    /// <param name="shares">At flow, what it gets of its place; made to sum to 1 a place. Is given the flows.</param>
    public void Flow(double[] shares)
    {
        var mass = new double[Places];
        foreach ((int start, int state) in table.StartStates.Index())
            mass[places[0][state]] += table.StartProbabilities[start];
        for (int time = 0; time < Layers; time++)
            for (int place = layers[time]; place < layers[time + 1]; place++)
            {
                double total = 0;
                for (int flow = froms[place]; flow < froms[place + 1]; flow++) total += shares[flow];
                for (int flow = froms[place]; flow < froms[place + 1]; flow++)
                {
                    shares[flow] *= mass[place] / total;
                    Spread(flow, shares[flow], mass);
                }
            }
    }

    /// <summary>How many flows are behind each, itself among them: the mean over what a row leads to.</summary>
    public double[] Behind()
    {
        var behind = new double[Flows];
        var sums = new double[Places];
        for (int time = Layers - 1; time >= 0; time--)
            for (int place = layers[time]; place < layers[time + 1]; place++)
                for (int flow = froms[place]; flow < froms[place + 1]; flow++)
                {
                    behind[flow] = 1;
                    foreach ((int ahead, double share) in Ahead(flow)) behind[flow] += share * sums[ahead];
                    sums[place] += behind[flow];
                }
        return behind;
    }

    /// <summary>What goes out of each place less what comes in.</summary>
    public double[] Balance(ReadOnlySpan<double> flows)
    {
        var balance = new double[Places];
        for (int flow = 0; flow < flows.Length; flow++)
        {
            balance[origins[flow]] += flows[flow];
            Spread(flow, -flows[flow], balance);
        }
        return balance;
    }

    /// <summary>The transpose of <see cref="Balance"/>: what a flow costs where places have a price.</summary>
    public double[] Cost(ReadOnlySpan<double> prices)
    {
        var cost = new double[Flows];
        for (int flow = 0; flow < cost.Length; flow++)
        {
            cost[flow] = prices[origins[flow]];
            int[] next = places[times[flow] + 1];
            for (int edge = table.RowEdges[rows[flow]]; edge < table.RowEdges[rows[flow] + 1]; edge++)
                if (next[table.EdgeStates[edge]] is var ahead and >= 0)
                    cost[flow] -= table.EdgeWeights[edge] * prices[ahead];
        }
        return cost;
    }

    /// <summary>Where a flow goes, and which share of it.</summary>
    public IEnumerable<(int Place, double Share)> Ahead(int flow)
    {
        int[] next = places[times[flow] + 1];
        for (int edge = table.RowEdges[rows[flow]]; edge < table.RowEdges[rows[flow] + 1]; edge++)
            if (next[table.EdgeStates[edge]] is var ahead and >= 0)
                yield return (ahead, table.EdgeWeights[edge]);
    }

    private void Spread(int flow, double mass, double[] sum)
    {
        int row = rows[flow];
        int[] next = places[times[flow] + 1];
        for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
            if (next[table.EdgeStates[edge]] is var ahead and >= 0) sum[ahead] += mass * table.EdgeWeights[edge];
    }

    // At time, row: whether it may be taken and something may be after it.
    private bool[][] Open(bool[] allowed)
    {
        var open = new bool[table.Horizon][];
        bool[] alive = [.. Enumerable.Repeat(true, table.States)];
        for (int time = table.Horizon - 1; time >= 0; time--)
        {
            open[time] = new bool[allowed.Length];
            var earlier = new bool[table.States];
            for (int state = 0; state < table.States; state++)
            {
                earlier[state] = table.StateRows[state] == table.StateRows[state + 1];
                for (int row = table.StateRows[state]; row < table.StateRows[state + 1]; row++)
                {
                    open[time][row] = allowed[row];
                    for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
                        open[time][row] &= alive[table.EdgeStates[edge]];
                    earlier[state] |= open[time][row];
                }
            }
            alive = earlier;
        }
        return open;
    }
}

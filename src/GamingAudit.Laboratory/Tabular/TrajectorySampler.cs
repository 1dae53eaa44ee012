using GamingAudit.Engine.Exact;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>Draws episodes of a finite target, as the rows that they go through.</summary>
internal sealed class TrajectorySampler(DecisionTable table, double discount)
{
    /// <summary>The rows of one episode, each with its discount.</summary>
    public IReadOnlyList<(int Row, double Weight)> Draw(double[][] policy, Chance chance)
    {
        var visits = new List<(int, double)>();
        int state = table.StartStates[chance.Choose(table.StartProbabilities)];
        double weight = 1;
        for (int time = 0; time < table.Horizon; time++, weight *= discount)
        {
            int first = table.StateRows[state], count = table.StateRows[state + 1] - first;
            if (count == 0) break;
            int row = first + chance.Choose(policy[time].AsSpan(first, count));
            visits.Add((row, weight));
            int edges = table.RowEdges[row];
            state = table.EdgeStates[edges
                + chance.Choose(table.EdgeWeights.AsSpan(edges, table.RowEdges[row + 1] - edges))];
        }
        return visits;
    }
}

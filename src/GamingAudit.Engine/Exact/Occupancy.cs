namespace GamingAudit.Engine.Exact;

/// <summary>
/// The chance that an episode of a greedy policy is in a state with a number of steps left, discounted. Sparse: a
/// policy visits few of the states that there are.
/// </summary>
internal sealed class Occupancy
{
    private const int EntryCap = 1_000_000;
    private readonly Dictionary<int, double>[] layers;

    private Occupancy(Dictionary<int, double>[] layers) => this.layers = layers;

    public double this[int stepsLeft, int state] => layers[stepsLeft].GetValueOrDefault(state);

    /// <summary>The occupancy; null where it would have too many entries.</summary>
    public static Occupancy? Of(DecisionTable table, ChoiceTable policy)
    {
        var layers = new Dictionary<int, double>[table.Horizon + 1];
        var now = new Dictionary<int, double>();
        foreach ((int start, int state) in table.StartStates.Index()) Add(now, state, table.StartProbabilities[start]);
        int entries = 0;
        for (int stepsLeft = table.Horizon; stepsLeft > 0; stepsLeft--)
        {
            layers[stepsLeft] = now;
            entries += now.Count;
            if (entries > EntryCap) return null;
            var next = new Dictionary<int, double>();
            foreach ((int state, double mass) in now) Follow(table, policy[stepsLeft, state], state, mass, next);
            now = next;
        }
        return new Occupancy(layers);
    }

    private static void Follow(
        DecisionTable table, int choice, int state, double mass, Dictionary<int, double> next)
    {
        if (table.StateRows[state] == table.StateRows[state + 1]) return;
        int row = table.StateRows[state] + choice;
        for (int edge = table.RowEdges[row]; edge < table.RowEdges[row + 1]; edge++)
            Add(next, table.EdgeStates[edge], mass * table.EdgeWeights[edge]);
    }

    private static void Add(Dictionary<int, double> layer, int state, double mass)
    {
        if (mass > 0) layer[state] = layer.GetValueOrDefault(state) + mass;
    }
}

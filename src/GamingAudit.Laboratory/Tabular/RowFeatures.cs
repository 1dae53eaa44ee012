namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// What a reward model sees of a row: the row itself, and the observation of its state as one that takes its action,
/// so that what is learned of a row says something of its like.
/// </summary>
internal sealed class RowFeatures
{
    private readonly (int Feature, double Value)[][] rows;

    private RowFeatures((int, double)[][] rows, int count) => (this.rows, Count) = (rows, count);

    /// <summary>How many features there are.</summary>
    public int Count { get; }

    /// <summary>The features of a row that are not 0.</summary>
    public ReadOnlySpan<(int Feature, double Value)> this[int row] => rows[row];

    /// <summary>What rows look like.</summary>
    /// <param name="looks">For each row the number of its action and the observation of its state.</param>
    /// <param name="actions">Different actions.</param>
    public static RowFeatures Of(IReadOnlyList<(int Action, float[] Observation)> looks, int actions)
    {
        int size = looks.Count == 0 ? 0 : looks[0].Observation.Length;
        // So that, before anything is learned, the observation says as much of a row as the row itself.
        double square = looks.Average(look => look.Observation.Sum(x => (double)x * x));
        double scale = square > 0 ? 1 / Math.Sqrt(square) : 0;
        var rows = new (int, double)[looks.Count][];
        for (int row = 0; row < rows.Length; row++)
        {
            var seen = new List<(int, double)> { (row, 1) };
            for (int i = 0; i < size; i++)
                if (looks[row].Observation[i] != 0)
                    seen.Add((looks.Count + looks[row].Action * size + i, scale * looks[row].Observation[i]));
            rows[row] = [.. seen];
        }
        return new RowFeatures(rows, looks.Count + actions * size);
    }
}

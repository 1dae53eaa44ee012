namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Places for states too many to tell apart: what matters of a state, rounded to a grid where it is a number that may
/// lie anywhere. Go-Explore's coarse cells (Ecoffet et al. 2021), with the state in the place of the picture. The grid
/// is made anew, and wider, where states lie beyond it.
/// </summary>
internal sealed class GridCells<TState> where TState : notnull
{
    // Untuned: with one number bins are as fine as can be told apart.
    private const int MostBins = 96;
    private const int LeastBins = 3;
    // A number that takes no more values than this among the states met is told apart exactly.
    private const int MostValues = 24;
    private const int MostOnStack = 512;
    private readonly ICoordinates<TState> coordinates;
    private readonly double[] low;
    private readonly double[] width;
    private readonly int[] bins;

    /// <param name="coordinates">What states are told apart by.</param>
    /// <param name="seen">States that tell how far it ranges.</param>
    /// <param name="cells">How many of them are wanted, about.</param>
    public GridCells(ICoordinates<TState> coordinates, IReadOnlyList<TState> seen, int cells)
    {
        this.coordinates = coordinates;
        int count = coordinates.Count;
        (low, width, bins) = (new double[count], new double[count], new int[count]);
        double[] values = new double[count];
        double[] high = new double[count];
        HashSet<double>[] met = [.. Enumerable.Range(0, count).Select(_ => new HashSet<double>())];
        Array.Fill(low, double.PositiveInfinity);
        Array.Fill(high, double.NegativeInfinity);
        foreach (TState state in seen)
        {
            coordinates.Read(state, values);
            for (int i = 0; i < count; i++)
            {
                (low[i], high[i]) = (Math.Min(low[i], values[i]), Math.Max(high[i], values[i]));
                if (met[i].Count <= MostValues) met[i].Add(values[i]);
            }
        }
        int[] rounded =
            [.. Enumerable.Range(0, count).Where(i => coordinates.IsNumber(i) && met[i].Count > MostValues)];
        int each = (int)Math.Clamp(Math.Pow(cells, 1.0 / Math.Max(1, rounded.Length)), LeastBins, MostBins);
        foreach (int i in rounded) (bins[i], width[i]) = (each, (high[i] - low[i]) / each);
    }

    private GridCells(GridCells<TState> other)
    {
        coordinates = other.coordinates;
        (low, width, bins) = ([.. other.low], [.. other.width], other.bins);
    }

    /// <summary>Which numbers are rounded.</summary>
    public IReadOnlyList<int> Rounded => [.. Enumerable.Range(0, width.Length).Where(i => width[i] > 0)];

    /// <summary>The cell of a state; thread-safe.</summary>
    /// <param name="state">The state.</param>
    /// <param name="beyond">True where the grid is too narrow for it.</param>
    public ulong Of(TState state, out bool beyond)
    {
        const ulong prime = 0x100000001B3;
        Span<double> values = low.Length <= MostOnStack ? stackalloc double[low.Length] : new double[low.Length];
        coordinates.Read(state, values);
        ulong hash = 0xCBF29CE484222325;
        beyond = false;
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (width[i] > 0)
            {
                value = Bin(i, value);
                beyond |= IsBeyond(i, value);
            }
            hash = (hash ^ (ulong)BitConverter.DoubleToInt64Bits(value)) * prime;
            hash ^= hash >> 29;
        }
        return hash;
    }

    /// <summary>The same with cells of twice the size in what is too narrow for some states.</summary>
    public GridCells<TState> WiderFor(IEnumerable<TState> states)
    {
        var wider = new GridCells<TState>(this);
        double[] values = new double[low.Length];
        foreach (TState state in states)
        {
            coordinates.Read(state, values);
            for (int i = 0; i < values.Length; i++)
                while (wider.IsBeyond(i, wider.Bin(i, values[i])) && double.IsFinite(wider.width[i])) wider.Double(i);
        }
        return wider;
    }

    /// <summary>The same with cells of twice the size.</summary>
    public GridCells<TState> Wider()
    {
        var wider = new GridCells<TState>(this);
        for (int i = 0; i < width.Length; i++) wider.Double(i);
        return wider;
    }

    private bool IsBeyond(int i, double bin) => width[i] > 0 && (bin < -bins[i] / 2 || bin >= bins[i] + bins[i] / 2);

    private double Bin(int i, double value) => Math.Floor((value - low[i]) / width[i]);

    // The middle of the range stays where it is.
    private void Double(int i)
    {
        low[i] -= bins[i] * width[i] / 2;
        width[i] *= 2;
    }
}

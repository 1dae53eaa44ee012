namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Watches for numbers that have begun to vary: what was the same in all states met could not be seen to matter, and
/// what took few values and now takes many would make a place of every state.
/// </summary>
internal sealed class Novelty<TState> where TState : notnull
{
    // As many as a grid tells apart exactly.
    private const int Few = 24;
    private readonly ICoordinates<TState> coordinates;
    private readonly HashSet<double>?[] values;
    private readonly bool[] wasConstant;
    private readonly double[] read;

    /// <param name="coordinates">All numbers of a state.</param>
    /// <param name="seen">What was met before.</param>
    public Novelty(ICoordinates<TState> coordinates, IReadOnlyList<TState> seen)
    {
        this.coordinates = coordinates;
        (values, read) = (new HashSet<double>?[coordinates.Count], new double[coordinates.Count]);
        for (int i = 0; i < values.Length; i++) values[i] = [];
        wasConstant = new bool[values.Length];
        foreach (TState state in seen) IsNew(state);
        for (int i = 0; i < values.Length; i++) wasConstant[i] = values[i] is { Count: 1 };
        IsThere = false;
    }

    /// <summary>True once a number varies that did not, or takes many values that took few.</summary>
    public bool IsThere { get; private set; }

    /// <summary>Adds a state that was met, and says whether a number has a value there that it never had.</summary>
    public bool IsNew(TState state)
    {
        coordinates.Read(state, read);
        bool isNew = false;
        for (int i = 0; i < read.Length; i++)
        {
            if (values[i] is not { } known || !known.Add(read[i])) continue;
            isNew = true;
            IsThere |= wasConstant[i];
            if (known.Count <= Few) continue;
            IsThere = true;
            values[i] = null;
        }
        return isNew;
    }
}

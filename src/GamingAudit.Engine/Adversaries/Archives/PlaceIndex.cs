using GamingAudit.Engine.Adversaries.Places;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Archives;

/// <summary>
/// Numbers places in the order in which they are met: every state is one, or every cell of a grid where states are too
/// many.
/// </summary>
internal sealed class PlaceIndex<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    private readonly Dictionary<TState, int> states = [];
    private readonly Dictionary<ulong, int> cells = [];
    private GridCells<TState>? grid;

    /// <summary>How many places there are.</summary>
    public int Count => grid is null ? states.Count : cells.Count;

    /// <summary>True where a place is a cell, which hides how its states differ.</summary>
    public bool IsCoarse => grid is not null;

    /// <summary>The number of a state's place; -1 where it was not met. Thread-safe between additions.</summary>
    public int Find(TState state)
    {
        if (grid is null)
        {
            using (dynamics.Comparing(state)) return states.TryGetValue(state, out int number) ? number : -1;
        }
        return cells.TryGetValue(grid.Of(state, out _), out int cell) ? cell : -1;
    }

    /// <summary>What <see cref="Add"/> needs to know of a state and any thread may work out.</summary>
    public (ulong Cell, bool Beyond) Prepare(TState state)
    {
        if (grid is null) return (0, false);
        ulong cell = grid.Of(state, out bool beyond);
        return (cell, beyond);
    }

    /// <summary>The number of a state's place, a new one where it is met for the first time.</summary>
    public int Add(TState state, ulong cell)
    {
        int number;
        if (grid is not null)
        {
            if (!cells.TryGetValue(cell, out number)) cells.Add(cell, number = cells.Count);
            return number;
        }
        using (dynamics.Comparing(state))
        {
            if (states.TryGetValue(state, out number)) return number;
            states.Add(state, number = states.Count);
        }
        return number;
    }

    /// <summary>From now on places are the cells of a grid; what was met has to be added again.</summary>
    public void Coarsen(GridCells<TState> by)
    {
        grid = by;
        cells.Clear();
        states.Clear();
    }
}

using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>
/// Finds by what states are to be told apart where there are too many to keep each: the fields that matter, or, where a
/// state is not made of fields, what is observed and actions change. Of many numbers only a few are looked at at a
/// time, others the next time; and what is counted on and on is told apart by turns, and only as far as it matters.
/// </summary>
internal sealed class WhatMatters<TState, TAction>(
    DecisionProcess<TState, TAction> process, ActionPalette<TAction> palette, ulong seed, long budget)
    where TState : notnull
{
    // Untuned: states that show how far numbers range and how many cells they fill.
    private const int Sample = 4096;
    // A grid is of use where states share its cells.
    private const double MostlyApart = 0.25;
    private const int MostWidenings = 6;
    // Untuned. As many cells as leave so many tries of each action in each, within bounds.
    private const int Tries = 16;
    private const int LeastCells = 256;
    private const int MostCells = 4096;
    // Untuned: of more numbers than this a grid has hardly two cells each.
    private const int MostNumbers = 5;
    private const int NumbersOfFew = 3;
    // Untuned: a count with so many times as many values as when it was asked about may show where it ends.
    private const int Grown = 2;
    // Untuned: of what is new, enough to ask about.
    private const int MostNew = 512;
    private readonly RandomActions<TState, TAction> random = new(process.Dynamics);
    private readonly SamplingChance choosing = new(seed, 1);
    private Func<IReadOnlyList<int>, ICoordinates<TState>>? of;
    private IReadOnlyList<int> all = [];
    private IReadOnlyList<int> numbers = [];
    private readonly List<Arrival<TState, TAction>> fresh = [];
    private TState[] seen = [];
    private Novelty<TState>? novelty;
    private readonly StateFields<TState>? fields = StateFields<TState>.Of();
    private IReadOnlyDictionary<int, double> ends = new Dictionary<int, double>();
    private bool stopsAtEnds;

    /// <summary>True once a grid was made of the fields of states.</summary>
    public bool SeesState { get; private set; }

    /// <summary>True where a grid looks at a part of what matters, and another grid at another.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>True where a grid tells counts apart no further than they matter, and another grid does.</summary>
    public bool HasEnds => SeesState && ends.Count > 0;

    /// <summary>True once states were met that differ in what was the same in all before.</summary>
    public bool IsOutgrown => novelty is { IsThere: true };

    /// <summary>All numbers of a state, or of its observation where a state does not say all.</summary>
    public ICoordinates<TState> Everything => fields is not null
        ? new FieldCoordinates<TState>(fields, [.. Enumerable.Range(0, fields.Count)])
        : new ObservedCoordinates<TState, TAction>(
            process.Dynamics, [.. Enumerable.Range(0, process.Dynamics.ObservationSize)]);

    private int Cells => (int)Math.Clamp(budget / (Tries * palette.Count), LeastCells, MostCells);

    /// <summary>A grid of what matters, and the steps that it took to find out.</summary>
    public (GridCells<TState> Grid, long Steps) Grid(IReadOnlyList<Arrival<TState, TAction>> visited)
    {
        int every = Math.Max(1, visited.Count / Sample);
        Arrival<TState, TAction>[] arrivals = [.. visited.Where((_, i) => i % every == 0), .. fresh];
        seen = [.. arrivals.Select(arrival => arrival.State)];
        fresh.Clear();
        SeesState = stopsAtEnds = false;
        novelty = new Novelty<TState>(Everything, seen);
        long steps = 0;
        if (fields is not null)
        {
            var influence = new Influence<TState, TAction>(process, fields, Draw, seed);
            all = influence.Find(arrivals);
            (steps, ends) = (influence.Steps, influence.Ends);
            of = chosen => new FieldCoordinates<TState>(fields, chosen, stopsAtEnds ? ends : null);
            if (all.Count > 0 && Shared() is { } grid)
            {
                SeesState = true;
                return (grid, steps);
            }
        }
        var steered = new Steered<TState, TAction>(process.Dynamics, Draw, seed);
        all = steered.Find(seen);
        of = chosen => new ObservedCoordinates<TState, TAction>(process.Dynamics, chosen);
        return (Shared() ?? new GridCells<TState>(of(all), seen, Cells), steps + steered.Steps);
    }

    /// <summary>
    /// Takes note of a state that was met since, and says whether a number has a value there that it never had.
    /// </summary>
    public bool Notice(in Arrival<TState, TAction> arrival)
    {
        if (novelty?.IsNew(arrival.State) != true) return false;
        if (fresh.Count < MostNew) fresh.Add(arrival);
        return true;
    }

    /// <summary>A grid of another part of what matters.</summary>
    public GridCells<TState> Another()
    {
        var few = new HashSet<int>();
        while (few.Count < NumbersOfFew) few.Add(numbers[choosing.Below(numbers.Count)]);
        var grid = new GridCells<TState>(
            of!([.. all.Where(index => few.Contains(index) || !numbers.Contains(index))]), seen, Cells);
        return Widened(grid) ?? grid;
    }

    /// <summary>True where counts have come far beyond what they were when it was asked what matters.</summary>
    public bool HasGrown(IReadOnlyList<TState> visited)
    {
        if (!SeesState || fields is null) return false;
        TState[] sample = [.. visited.Where((_, i) => i % Math.Max(1, visited.Count / Sample) == 0)];
        return all.Where(fields.IsCount).Any(field => Values(sample, field) >= Grown * Values(seen, field));

        int Values(TState[] states, int field) => states.Select(state => fields!.Read(state, field)).Distinct().Count();
    }

    /// <summary>
    /// A grid that tells counts apart no further than they matter where the last did, and one that does after it; null
    /// where there is none.
    /// </summary>
    public GridCells<TState>? Turned()
    {
        stopsAtEnds = !stopsAtEnds;
        return Shared();
    }

    // Null where even wide cells tell nearly all states apart.
    private GridCells<TState>? Shared()
    {
        var grid = new GridCells<TState>(of!(all), seen, Cells);
        numbers = [.. grid.Rounded.Select(i => all[i])];
        IsPartial = numbers.Count > MostNumbers;
        return IsPartial ? Another() : Widened(grid);
    }

    private GridCells<TState>? Widened(GridCells<TState> grid)
    {
        for (int widening = 0; widening < MostWidenings; widening++)
        {
            if (seen.Select(state => grid.Of(state, out _)).Distinct().Count() <= MostlyApart * seen.Length)
                return grid;
            if (grid.Rounded.Count == 0) return null;
            grid = grid.Wider();
        }
        return null;
    }

    /// <summary>A legal action: one of the palette as often as any.</summary>
    public TAction Draw(TState state, Chance chance)
    {
        if (chance.Bernoulli(0.5)) return random.Policy(state, 1, chance);
        Span<bool> legal = stackalloc bool[process.Dynamics.Actions.MaskLength];
        process.Dynamics.Mask(state, legal);
        for (int i = 0; i < palette.Count; i++)
            if (chance.Below(palette.Count) is var choice && palette.IsLegal(choice, legal))
                return palette[choice];
        return random.Policy(state, 1, chance);
    }
}

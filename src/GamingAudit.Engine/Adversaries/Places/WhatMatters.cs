using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries.Places;

/// <summary>Finds by what states are to be told apart where there are too many to keep each.</summary>
internal sealed class WhatMatters<TState, TAction>(
    DecisionProcess<TState, TAction> process, ActionPalette<TAction> palette, ulong seed, long budget) where TState : notnull
{
    // Untuned: states that show how far numbers range and how many cells they fill.
    private const int Sample = 4096;
    // A grid is of use where states share its cells.
    private const double MostlyApart = 0.25;
    private const int MostWidenings = 12;
    // Untuned. As many cells as leave so many tries of each action in each, within bounds.
    private const int Tries = 16;
    private const int LeastCells = 256;
    private const int MostCells = 4096;

    /// <summary>True once a grid was made of the fields of states.</summary>
    public bool SeesState { get; private set; }

    /// <summary>A grid of what matters, and the steps that it took to find out.</summary>
    public (GridCells<TState> Grid, long Steps) Grid(IReadOnlyList<TState> visited)
    {
        int every = Math.Max(1, visited.Count / Sample);
        TState[] seen = [.. visited.Where((_, i) => i % every == 0)];
        int cells = (int)Math.Clamp(budget / (Tries * palette.Count), LeastCells, MostCells);
        long steps = 0;
        if (StateFields<TState>.Of() is { } fields)
        {
            var random = new RandomActions<TState, TAction>(process.Dynamics);
            var influence = new Influence<TState, TAction>(
                process, fields,
                (state, chance) => chance.Bernoulli(0.5) ? random.Policy(state, 1, chance) : Legal(state, chance),
                seed);
            IReadOnlyList<int> matter = influence.Find(seen);
            steps = influence.Steps;
            if (matter.Count > 0 && Shared(new FieldCoordinates<TState>(fields, matter), seen, cells) is { } grid)
            {
                SeesState = true;
                return (grid, steps);
            }
        }
        var all = new ObservedCoordinates<TState, TAction>(
            process.Dynamics, [.. Enumerable.Range(0, process.Dynamics.ObservationSize)]);
        return (Shared(all, seen, cells) ?? new GridCells<TState>(all, seen, cells), steps);
    }

    // Null where even wide cells tell nearly all states apart.
    private static GridCells<TState>? Shared(
        ICoordinates<TState> coordinates, TState[] seen, int cells)
    {
        var grid = new GridCells<TState>(coordinates, seen, cells);
        for (int widening = 0; widening < MostWidenings; widening++)
        {
            if (seen.Select(state => grid.Of(state, out _)).Distinct().Count() <= MostlyApart * seen.Length)
                return grid;
            if (grid.Rounded == 0) return null;
            grid = grid.Wider();
        }
        return null;
    }

    private TAction Legal(TState state, Chance chance)
    {
        Span<bool> legal = stackalloc bool[process.Dynamics.Actions.MaskLength];
        process.Dynamics.Mask(state, legal);
        for (int i = 0; i < palette.Count; i++)
            if (chance.Below(palette.Count) is var choice && palette.IsLegal(choice, legal))
                return palette[choice];
        return new RandomActions<TState, TAction>(process.Dynamics).Policy(state, 1, chance);
    }
}

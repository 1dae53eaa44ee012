using GamingAudit.Engine.Adversaries.Places;

namespace GamingAudit.Engine.Adversaries.Beams;

/// <summary>
/// Which of many states a beam goes on from: of those in one cell of a grid the one that was paid most, then of the
/// cells those that were paid most, and some others. What was paid alike is as good, so that the beam spreads there.
/// </summary>
/// <param name="coordinates">What states are told apart by.</param>
/// <param name="width">How many states it holds.</param>
/// <param name="fills">
/// Whether room that cells leave is filled with what else they hold, as more than one try of a place tells more of it.
/// </param>
internal sealed class BeamLayer<TState, TAction>(ICoordinates<TState> coordinates, int width, bool fills)
    where TState : notnull
{
    // So many cells a place let a number have about seven values and more. Of 4, 16, 64 and 256 these did best on a
    // pendulum of two numbers and a road of four, and so did a tenth of the places left to chance; without cells a beam
    // was led off the road in a third of its way.
    private const int CellsOfFew = 4;
    private const int CellsOfMany = 16;
    private const int Few = 3;
    private const int ShareByChance = 10;
    // Sums of the same pay in another order differ in their last digits.
    private const double Alike = 1e-9;
    private readonly int cellsWanted = width
        * (Enumerable.Range(0, coordinates.Count).Count(coordinates.IsNumber) <= Few ? CellsOfFew : CellsOfMany);

    /// <summary>Those to go on from.</summary>
    /// <param name="all">What was reached; none of them is over.</param>
    /// <param name="chance">Orders what was paid alike.</param>
    public IReadOnlyList<BeamNode<TState, TAction>> Keep(
        IReadOnlyList<BeamNode<TState, TAction>> all, Chance chance)
    {
        if (all.Count == 0) return all;
        TState[] states = [.. all.Select(node => node.State)];
        var grid = new GridCells<TState>(coordinates, states, cellsWanted);
        var cells = new Dictionary<ulong, int>();
        for (int i = 0; i < states.Length; i++)
        {
            ulong cell = grid.Of(states[i], out _);
            if (!cells.TryGetValue(cell, out int best) || all[i].Return > all[best].Return) cells[cell] = i;
        }
        IReadOnlyList<BeamNode<TState, TAction>> ordered =
            Ordered([.. cells.Values.Order().Select(i => all[i])], chance);
        if (ordered.Count <= width)
        {
            if (!fills || ordered.Count == all.Count) return ordered;
            HashSet<int> held = [.. cells.Values];
            return [
                .. ordered,
                .. Ordered([.. all.Where((_, i) => !held.Contains(i))], chance).Take(width - ordered.Count)];
        }
        BeamNode<TState, TAction>[] chosen = [.. ordered];
        int byChance = width / ShareByChance;
        for (int i = width - byChance; i < width; i++)
        {
            int other = i + chance.Below(chosen.Length - i);
            (chosen[i], chosen[other]) = (chosen[other], chosen[i]);
        }
        return chosen[..width];
    }

    // Best first, and what was paid alike as chance has it.
    private static IReadOnlyList<BeamNode<TState, TAction>> Ordered(
        IReadOnlyList<BeamNode<TState, TAction>> nodes, Chance chance)
    {
        double most = nodes.Max(node => node.Return), range = most - nodes.Min(node => node.Return);
        return [.. nodes
            .Select(node => (
                Node: node, Behind: range > 0 ? Math.Round((most - node.Return) / range / Alike) : 0,
                Draw: chance.Uniform(0, 1)))
            .OrderBy(entry => entry.Behind)
            .ThenBy(entry => entry.Draw)
            .Select(entry => entry.Node)];
    }
}

using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// A finite decision process as sparse rows: a state has a row for each of its legal actions, a row has an edge for
/// each state that may follow. States are numbered breadth first, so those within d steps are a prefix.
/// </summary>
internal sealed class DecisionTable
{
    public required int Horizon { get; init; }

    public required int States { get; init; }

    /// <summary>At d: how many states are within d steps of a start. The last entry holds beyond it.</summary>
    public required int[] DepthEnds { get; init; }

    /// <summary>At s: the first row of state s; the next entry is its end. Terminal states have no rows.</summary>
    public required int[] StateRows { get; init; }

    /// <summary>At r: the first edge of row r; the next entry is its end.</summary>
    public required int[] RowEdges { get; init; }

    /// <summary>At r: which of <see cref="Payoffs"/> row r pays. Few differ, which saves memory traffic.</summary>
    public required int[] RowPayoffs { get; init; }

    public required Payoff[] Payoffs { get; init; }

    /// <summary>At r: the number of the action of row r. Null where every state has every action.</summary>
    public required ushort[]? RowActions { get; init; }

    public required int[] EdgeStates { get; init; }

    /// <summary>At e: the probability of edge e times the discount.</summary>
    public required double[] EdgeWeights { get; init; }

    public required int Edges { get; init; }

    public required int[] StartStates { get; init; }

    public required double[] StartProbabilities { get; init; }

    /// <summary>The most rows that a state has.</summary>
    public required int MostRows { get; init; }

    /// <summary>The largest rewards, as absolute values: what a tie is measured against.</summary>
    public required ReturnPair Scale { get; init; }

    /// <summary>States that an episode can be in with this many steps left; none beyond them needs a value.</summary>
    public int Reached(int stepsLeft) => DepthEnds[Math.Min(Horizon - stepsLeft, DepthEnds.Length - 1)];
}

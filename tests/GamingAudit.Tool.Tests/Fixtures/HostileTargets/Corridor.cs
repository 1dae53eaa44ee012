using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>A place that answers with what it was given when it is compared or hashed.</summary>
public readonly struct Cell(int x, Func<int, bool, int> asked) : IEquatable<Cell>
{
    public int X => x;

    public Func<int, bool, int> Asked => asked;

    public bool Equals(Cell other) => asked(x, true) == other.X;

    public override bool Equals(object? obj) => obj is Cell other && Equals(other);

    public override int GetHashCode() => asked(x, false);
}

/// <summary>A walk along five of them.</summary>
public sealed class Corridor(Func<int, bool, int> asked) : IEnvironment<Cell, Move>
{
    public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();

    public int ObservationSize => 1;

    public Cell Reset(Chance chance) => new(0, asked);

    public Cell Step(Cell state, Move action, Chance chance) =>
        new(Math.Clamp(state.X + (action == Move.Forward ? 1 : -1), 0, 4), asked);

    public bool IsTerminal(Cell state) => false;

    public void Observe(Cell state, Span<float> observation) => observation[0] = state.X / 4f;
}

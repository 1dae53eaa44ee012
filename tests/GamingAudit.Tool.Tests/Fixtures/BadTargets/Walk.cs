using GamingAudit;

namespace BadTargets;

public enum Move { Back, Forward }

/// <summary>A place on a line of five, on which everything else here stands.</summary>
public readonly record struct Place(int X);

/// <summary>A walk along a line. Its code does what it is told at the third place; elsewhere it is well.</summary>
public sealed class Walk(Func<Place, Place>? atThird = null) : IEnvironment<Place, Move>
{
    public const int Third = 3;

    public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();

    public int ObservationSize => 1;

    public Place Reset(Chance chance) => new(0);

    public Place Step(Place state, Move action, Chance chance)
    {
        if (state.X == Third && atThird is not null) return atThird(state);
        return new Place(Math.Clamp(state.X + (action == Move.Forward ? 1 : -1), 0, 4));
    }

    public bool IsTerminal(Place state) => false;

    public void Observe(Place state, Span<float> observation) => observation[0] = state.X / 4f;

    /// <summary>What is wanted, and in a sound target also what is paid: to be far along.</summary>
    public static double Distance(Transition<Place, Move> step) => step.After.X;

    /// <summary>A target whose dynamics misbehave at the third place.</summary>
    public static AuditTarget Misbehaving(string name, Func<Place, Place> atThird) =>
        AuditTarget.Create(name, new Walk(atThird), Distance, Distance, horizon: 8);

    /// <summary>A target whose rewards are given.</summary>
    public static AuditTarget Rewarded(
        string name, Reward<Place, Move> proxy, Reward<Place, Move>? truth = null) =>
        AuditTarget.Create(name, new Walk(), proxy, truth ?? Distance, horizon: 8);
}

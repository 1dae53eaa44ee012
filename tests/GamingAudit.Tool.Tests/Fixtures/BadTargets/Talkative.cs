using GamingAudit;

namespace BadTargets;

/// <summary>A state that has far too much to say of itself.</summary>
public sealed record Talkative(int X)
{
    public override string ToString() => new('x', 5_000_000);
}

/// <summary>A walk over talkative states that goes wrong at the third.</summary>
public sealed class TalkativeWalk : IEnvironment<Talkative, Move>
{
    [Audit]
    public static AuditTarget Target => AuditTarget.Create(
        "talkative",
        new TalkativeWalk(),
        static step => step.After.X == Walk.Third ? double.NaN : 0,
        static step => step.After.X,
        horizon: 8);

    public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();

    public int ObservationSize => 1;

    public Talkative Reset(Chance chance) => new(0);

    public Talkative Step(Talkative state, Move action, Chance chance) => new(Math.Min(4, state.X + 1));

    public bool IsTerminal(Talkative state) => false;

    public void Observe(Talkative state, Span<float> observation) => observation[0] = state.X / 4f;
}

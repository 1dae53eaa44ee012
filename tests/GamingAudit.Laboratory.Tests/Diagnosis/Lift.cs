namespace GamingAudit.Laboratory.Tests.Diagnosis;

internal enum Ride { Up, Down, Open }

/// <summary>Where a lift is, where somebody waits, and a counter of doors, which starts anew after seven.</summary>
internal readonly record struct Cab(int Floor, int Caller, int Counter);

/// <summary>A lift whose doors turn a counter, whoever waits.</summary>
internal sealed class Lift : IEnvironment<Cab, Ride>
{
    /// <summary>Paid by the counter.</summary>
    public static MarkovTarget<Cab, Ride> Counted { get; } =
        Paid("lift-counted", static step => step.After.Counter == step.Before.Counter ? 0 : 1);

    /// <summary>Paid for going on down where there is no further down, whatever the counter says.</summary>
    public static MarkovTarget<Cab, Ride> Bumped { get; } = Paid(
        "lift-bumped", static step => step.Action == Ride.Down && step.Before.Floor == 0 ? 1 : 0);

    public ActionSpace<Ride> Actions { get; } = ActionSpace.Discrete<Ride>();

    public int ObservationSize => 2;

    public Cab Reset(Chance chance) => new(2, chance.Bernoulli(0.5) ? 4 : 0, 0);

    public Cab Step(Cab cab, Ride ride, Chance chance) => ride switch
    {
        Ride.Up => cab with { Floor = Math.Min(4, cab.Floor + 1) },
        Ride.Down => cab with { Floor = Math.Max(0, cab.Floor - 1) },
        _ => cab with { Counter = (cab.Counter + 1) % 8 },
    };

    public bool IsTerminal(Cab cab) => false;

    public void Observe(Cab cab, Span<float> observation) => (observation[0], observation[1]) = (cab.Floor, cab.Caller);

    private static MarkovTarget<Cab, Ride> Paid(string name, Reward<Cab, Ride> proxy) => AuditTarget.Create(
        name, new Lift(), proxy,
        static step => step.Action == Ride.Open && step.Before.Floor == step.Before.Caller ? 1 : 0, horizon: 16)
        .WithProtected("the counter", static cab => cab.Counter);
}

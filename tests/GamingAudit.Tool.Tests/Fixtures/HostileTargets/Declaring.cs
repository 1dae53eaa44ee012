using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets whose declarations hang or throw, although what is audited of them is well.</summary>
public static class Declaring
{
    [Audit]
    public static AuditTarget HangsShifted => Well("hangs-shifted")
        .WithShift("nearer", static _ => new Place(1))
        .WithShift("stuck", static _ => Forever<Place>());

    [Audit]
    public static AuditTarget HangsProtected => Gamed("hangs-protected")
        .WithProtected("sensor", static _ => Forever<int>());

    [Audit]
    public static AuditTarget HangsInEarlierTask => Gamed("hangs-earlier")
        .WithEarlierTask("before", static _ => Forever<double>());

    [Audit]
    public static AuditTarget ThrowsSet => Well("throws-set")
        .WithShift("nearer", static _ => new Place(1))
        .WithIntervention("place", static (_, _) => throw new NotSupportedException("no such place"));

    private static MarkovTarget<Place, Move> Well(string name) => Walking(name, Walk.Distance);

    private static MarkovTarget<Place, Move> Gamed(string name) =>
        Walking(name, static step => step.After.X == 0 ? 1 : 0);

    private static MarkovTarget<Place, Move> Walking(string name, Reward<Place, Move> proxy) =>
        AuditTarget.Create(name, new Walk(), proxy, Walk.Distance, horizon: 8);

    private static T Forever<T>()
    {
        File.WriteAllText("hanging", "");
        Thread.Sleep(Timeout.Infinite);
        return default!;
    }
}

using GamingAudit;

namespace BadTargets;

/// <summary>Targets that contradict themselves, and members that give none.</summary>
public static class Declarations
{
    [Audit]
    private static readonly AuditTarget Duplicate = Walk.Rewarded("duplicate", Walk.Distance);

    [Audit]
    public static AuditTarget NoActions => AuditTarget.Create(
        "no-actions", new Motionless(), static _ => 1, static _ => 1, horizon: 8);

    [Audit]
    public static AuditTarget HorizonZero => AuditTarget.Create(
        "horizon-zero", new Walk(), Walk.Distance, Walk.Distance, horizon: 0);

    [Audit]
    public static AuditTarget NoLegalAction => AuditTarget.Create(
        "no-legal-action", new Walk(), Walk.Distance, Walk.Distance, horizon: 8) with
    {
        Mask = static (place, legal) =>
        {
            if (place.X == Walk.Third) legal.Clear();
        },
    };

    [Audit]
    public static AuditTarget Second => Walk.Rewarded("duplicate", Walk.Distance);

    [Audit]
    public static string NoTarget => "not a target";

    [Audit]
    public static AuditTarget Throws => throw new NotSupportedException("not on this machine");

    [Audit]
    public static AuditTarget Null => null!;

    [Audit]
    private static IEnumerable<AuditTarget> Several() =>
        [Walk.Rewarded("several-a", Walk.Distance), Walk.Rewarded("several-b", Walk.Distance)];
}

using GamingAudit;

namespace BadTargets;

/// <summary>Targets to interrupt: they come last.</summary>
public static class Slow
{
    /// <summary>Takes for ever although each of its calls returns.</summary>
    [Audit]
    public static AuditTarget Target => Walk.Misbehaving("slow", static place =>
    {
        Thread.Sleep(500);
        return place;
    }) with
    { Horizon = 1_000_000 };

    /// <summary>Does not even listen.</summary>
    [Audit]
    public static AuditTarget Deaf => Walk.Misbehaving("deaf", static place =>
    {
        Thread.Sleep(Timeout.Infinite);
        return place;
    });
}

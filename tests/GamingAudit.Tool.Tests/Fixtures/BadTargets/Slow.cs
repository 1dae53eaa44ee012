using GamingAudit;

namespace BadTargets;

/// <summary>A target that takes for ever although each of its calls returns.</summary>
public static class Slow
{
    [Audit]
    public static AuditTarget Target => Walk.Misbehaving("slow", static place =>
    {
        Thread.Sleep(500);
        return place;
    }) with
    { Horizon = 1_000_000 };
}

using GamingAudit;

namespace HangingTargets;

/// <summary>Members whose very declaration hangs or kills its process, beside one that is well.</summary>
public static class Members
{
    [Audit]
    public static AuditTarget Endless
    {
        get
        {
            Thread.Sleep(Timeout.Infinite);
            return Well;
        }
    }

    [Audit]
    public static AuditTarget Deadly
    {
        get
        {
            Environment.FailFast("on purpose");
            return Well;
        }
    }

    [Audit]
    public static AuditTarget Well =>
        AuditTarget.Create("well", new Standing(), static _ => 1, static _ => 1, horizon: 1);
}

using BadTargets;
using GamingAudit;

namespace HostileTargets;

/// <summary>Targets that tell how much memory their process may use.</summary>
public static class Memory
{
    [Audit]
    public static AuditTarget Told => Telling("tells-memory");

    [Audit]
    public static AuditTarget ToldToo => Telling("tells-memory-too");

    private static AuditTarget Telling(string name) => Walk.Rewarded(
        name, _ => throw new InvalidOperationException($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes} bytes"));
}

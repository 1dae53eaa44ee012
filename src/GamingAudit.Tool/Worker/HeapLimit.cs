namespace GamingAudit.Tool.Worker;

/// <summary>How much of the machine's memory the heap of this process may take.</summary>
internal static class HeapLimit
{
    // Where the runtime looks it up when it is asked to:
    // https://learn.microsoft.com/dotnet/api/system.gc.refreshmemorylimit
    private const string Percent = "GCHeapHardLimitPercent";

    /// <summary>Sets it, as a percentage; what was in the environment holds no longer.</summary>
    public static void Set(int percent)
    {
        AppContext.SetData(Percent, (ulong)percent);
        GC.RefreshMemoryLimit();
    }
}

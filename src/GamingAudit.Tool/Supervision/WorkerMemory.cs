namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Bounds the heap of a worker, so that user code that allocates without end meets an exception, which has a place in
/// the source, before the machine has no memory left.
/// </summary>
internal static class WorkerMemory
{
    // The runtime reads its numbers as hexadecimal.
    private const string Percent = "4B";
    private const string PercentVariable = "DOTNET_GCHeapHardLimitPercent";
    private const string LimitVariable = "DOTNET_GCHeapHardLimit";

    /// <summary>Sets a limit of three quarters of the memory, unless the user has set one.</summary>
    public static void Limit(IDictionary<string, string?> environment)
    {
        if (!environment.ContainsKey(LimitVariable)) environment.TryAdd(PercentVariable, Percent);
    }
}

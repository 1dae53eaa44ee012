using System.Globalization;

namespace GamingAudit.Tool.Supervision;

/// <summary>What a worker finds in its environment otherwise than the tool does.</summary>
internal static class WorkerEnvironment
{
    private const int Percent = 75;
    private const string PercentVariable = "DOTNET_GCHeapHardLimitPercent";
    private const string LimitVariable = "DOTNET_GCHeapHardLimit";
    private const string InvariantVariable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string DiagnosticsVariable = "DOTNET_EnableDiagnostics";

    /// <summary>Sets what the user has not set.</summary>
    /// <param name="environment">What it finds.</param>
    /// <param name="share">How many workers share the memory of the machine.</param>
    public static void Set(IDictionary<string, string?> environment, int share)
    {
        // The runtime reads its numbers as hexadecimal.
        if (PercentOfMemory(environment.ContainsKey, share) is { } percent)
            environment.Add(PercentVariable, percent.ToString("X", CultureInfo.InvariantCulture));
        // User code has the cultures that it has elsewhere, where this machine has them.
        if (Cultures.AreInstalled) environment.TryAdd(InvariantVariable, "false");
        // A debugger's pipes and sockets would be left in the temporary folder by a worker that is ended.
        environment.TryAdd(DiagnosticsVariable, "0");
    }

    /// <summary>
    /// How much of the machine's memory the heap of a worker may take; null where the user has set that.
    /// </summary>
    /// <param name="share">How many workers share it.</param>
    public static int? PercentOfMemory(int share) =>
        PercentOfMemory(name => Environment.GetEnvironmentVariable(name) is not null, share);

    // User code that allocates without end meets an exception, which has a place in the source, before the machine has
    // no memory left.
    private static int? PercentOfMemory(Func<string, bool> isSet, int share) =>
        isSet(LimitVariable) || isSet(PercentVariable) ? null : Math.Max(1, Percent / share);
}

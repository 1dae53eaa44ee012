namespace GamingAudit.Reporting.Browser.Tests;

/// <summary>The Chromium of this machine.</summary>
internal static class InstalledChromium
{
    /// <summary>What is said where it has none.</summary>
    public const string Missing = "There is no chromium on this machine to look at the page with.";

    /// <summary>Where it is; null for nowhere.</summary>
    public static string? Executable => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(path => Path.Combine(path, "chromium")).FirstOrDefault(File.Exists);
}

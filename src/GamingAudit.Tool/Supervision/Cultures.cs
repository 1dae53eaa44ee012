namespace GamingAudit.Tool.Supervision;

/// <summary>
/// Whether this machine has the data of cultures, without which a runtime that wants it does not start.
/// </summary>
internal static class Cultures
{
    // Of ICU the runtime needs both.
    private static readonly string[] Libraries = ["libicuuc.so*", "libicui18n.so*"];

    private static readonly string[] Folders = ["/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"];

    /// <summary>True where it is sure to be there: Windows and macOS bring their own.</summary>
    public static bool AreInstalled { get; } = !OperatingSystem.IsLinux() || Libraries.All(IsThere);

    private static bool IsThere(string pattern) => Folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateDirectories(folder, "*-linux-*").Prepend(folder))
        .Any(folder => Directory.EnumerateFiles(folder, pattern).Any());
}

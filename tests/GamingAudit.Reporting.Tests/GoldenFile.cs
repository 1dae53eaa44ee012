using System.Runtime.CompilerServices;

namespace GamingAudit.Reporting.Tests;

/// <summary>
/// A report that was looked at by a person and kept. With GAMING_AUDIT_ACCEPT=1 in the environment a run writes what it
/// got over it, for a person to look at again.
/// </summary>
internal static class GoldenFile
{
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        string path = PathOf(name, testFile);
        if (Environment.GetEnvironmentVariable("GAMING_AUDIT_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }

    /// <summary>The report of that name.</summary>
    public static string Read(string name, [CallerFilePath] string testFile = "") =>
        File.ReadAllText(PathOf(name, testFile));

    private static string PathOf(string name, string testFile) =>
        Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
}

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
        string path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("GAMING_AUDIT_ACCEPT") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual.ReplaceLineEndings("\n"));
    }
}

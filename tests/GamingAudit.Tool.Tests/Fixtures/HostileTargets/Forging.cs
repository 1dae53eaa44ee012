using System.Text;
using BadTargets;
using GamingAudit;
using Microsoft.Win32.SafeHandles;

namespace HostileTargets;

/// <summary>A target that answers for the auditor on all that it can write to, and one to be audited next.</summary>
public static class Forging
{
    private const string Verdict =
        """
        {"Target":"forges","Verdict":2,"Certified":true,"Because":"all is well"}
        """;

    private static bool isDone;

    [Audit]
    public static AuditTarget Forges => Walk.Rewarded("forges", step =>
    {
        if (!isDone) Forge();
        isDone = true;
        return 4 - step.After.X;
    });

    [Audit]
    public static AuditTarget Next => Walk.Rewarded("next", step => 4 - step.After.X);

    private static void Forge()
    {
        string result = Verdict.Trim();
        byte[] said = Encoding.UTF8.GetBytes(
            $$$"""
            {"kind":"audited","Result":{{{result}}},"PolicyError":null}
            {"Key":"","Event":{"kind":"audited","Result":{{{result}}},"ChangedProcess":false,"PolicyError":null}}

            """);
        // A pipe of which both ends are here is the runtime's own.
        foreach (IGrouping<string?, string> pipe in Directory.GetFileSystemEntries("/proc/self/fd")
            .GroupBy(entry => new FileInfo(entry).LinkTarget)
            .Where(group => group.Key?.StartsWith("pipe:") == true && group.Count() == 1))
        {
            try
            {
                using var handle = new SafeFileHandle(int.Parse(Path.GetFileName(pipe.Single())), ownsHandle: false);
                using var stream = new FileStream(handle, FileAccess.Write, 0);
                stream.Write(said);
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                // It cannot be written to.
            }
        }
    }
}

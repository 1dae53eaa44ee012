namespace GamingAudit.Tool.Sources;

/// <summary>Something to audit.</summary>
/// <param name="Path">Full path of the project or assembly that the user named.</param>
/// <param name="Assembly">Full path of the assembly to load.</param>
internal sealed record AuditSource(string Path, string Assembly)
{
    /// <summary>How reports name it: its path from the current folder.</summary>
    public string DisplayPath => Portable(System.IO.Path.GetRelativePath(Directory.GetCurrentDirectory(), Path));

    /// <summary>A path with slashes, the same on every system.</summary>
    public static string Portable(string path) => path.Replace('\\', '/');
}

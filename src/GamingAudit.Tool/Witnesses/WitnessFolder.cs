using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Witnesses;

/// <summary>Where the witnesses of a source lie.</summary>
internal static class WitnessFolder
{
    public const string Default = ".gaming-audit/witnesses";

    /// <summary>
    /// The folder that was asked for; else beside the project or, of an assembly that comes from elsewhere, in the
    /// current folder. Relative to the current folder where it can be.
    /// </summary>
    public static string Of(AuditSource source, string? asked)
    {
        if (asked is not null) return asked;
        if (source.Path == source.Assembly) return Default;
        string beside = Path.Combine(Path.GetDirectoryName(source.Path) ?? "", Default);
        return AuditSource.Portable(Path.GetRelativePath(Directory.GetCurrentDirectory(), beside));
    }
}

using System.Reflection;

namespace GamingAudit.Tool.Basics;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version with the commit that it was built from, where results have to be of one code.</summary>
    public static string Full { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "unknown";

    /// <summary>The version as reports carry it.</summary>
    public static string Text { get; } = Full.Split('+')[0];
}

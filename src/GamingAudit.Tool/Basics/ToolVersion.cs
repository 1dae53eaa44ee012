using System.Reflection;

namespace GamingAudit.Tool.Basics;

/// <summary>The version of the tool, as reports carry it.</summary>
internal static class ToolVersion
{
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "unknown";
}

using System.Reflection;

namespace GamingAudit.Tool.Tests;

/// <summary>What the tests run the tool on.</summary>
internal static class Fixture
{
    public static string BadTargets { get; } = Path("BadTargets.dll");

    public static string HangingTargets { get; } = Path("HangingTargets.dll");

    public static string HostileGraders { get; } = Path("HostileGraders.dll");

    public static string HostileTargets { get; } = Path("HostileTargets.dll");

    public static string NoTargets { get; } = Path("NoTargets.dll");

    public static string RewardSamples { get; } = Path("RewardSamples.dll");

    /// <summary>The tool: where the project of the tests says, or beside them.</summary>
    public static string Tool { get; } = typeof(Fixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "Tool")?.Value ?? Path("gaming-audit.dll");

    /// <summary>A file beside the tests.</summary>
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, name);
}

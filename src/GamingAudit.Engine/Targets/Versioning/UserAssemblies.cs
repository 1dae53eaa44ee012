using System.Reflection;
using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Tells the user's code from the framework's and this library's.</summary>
internal static class UserAssemblies
{
    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();

    public static bool Own(Type type) => Own(type.Assembly);

    /// <summary>True for types that wrap the user's code.</summary>
    public static bool Ours(Type type) => Ours(type.Assembly);

    private static bool Ours(Assembly assembly) => assembly == typeof(Chance).Assembly
        || assembly.IsDefined(typeof(WrapsUserCodeAttribute), inherit: false);

    private static bool Own(Assembly assembly) =>
        !assembly.IsDynamic
        && !Ours(assembly)
        && !assembly.Location.StartsWith(Framework, StringComparison.Ordinal);
}

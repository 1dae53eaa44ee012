using System.Reflection;
using System.Runtime.InteropServices;

namespace GamingAudit.Engine.Targets.Versioning;

/// <summary>Tells the user's code from the framework's and this library's.</summary>
internal static class UserAssemblies
{
    private static readonly string Framework = RuntimeEnvironment.GetRuntimeDirectory();

    public static bool Own(Type type) => Own(type.Assembly);

    private static bool Own(Assembly assembly) =>
        !assembly.IsDynamic
        && assembly != typeof(Chance).Assembly
        && !assembly.IsDefined(typeof(WrapsUserCodeAttribute), inherit: false)
        && !assembly.Location.StartsWith(Framework, StringComparison.Ordinal);
}

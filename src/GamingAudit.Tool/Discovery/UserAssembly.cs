using System.Diagnostics;
using System.Reflection;
using GamingAudit.Engine.Targets;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Discovery;

/// <summary>A user's assembly with the members that are marked for audit.</summary>
internal sealed class UserAssembly
{
    private readonly UserAssemblyContext context;

    private UserAssembly(UserAssemblyContext context, IReadOnlyList<AuditMember> members)
    {
        this.context = context;
        Members = members;
    }

    /// <summary>The marked members in the order of the metadata: that of the source, within a kind.</summary>
    public IReadOnlyList<AuditMember> Members { get; }

    /// <summary>Loads an assembly; runs none of its code.</summary>
    /// <exception cref="ToolException">It is no assembly that can be loaded here.</exception>
    public static UserAssembly Load(string path)
    {
        try
        {
            var context = new UserAssemblyContext(path);
            Type[] types = context.LoadUserAssembly().GetTypes();
            return new UserAssembly(context, [.. types.SelectMany(AuditMember.Of)]);
        }
        catch (BadImageFormatException e)
        {
            throw ToolException.Usage($"{path} is not a .NET assembly that this runtime can load.", e);
        }
        catch (ReflectionTypeLoadException e)
        {
            string why = e.LoaderExceptions.OfType<Exception>().FirstOrDefault()?.Message ?? e.Message;
            throw ToolException.Usage($"{path} needs something that was not found beside it: {why}", e);
        }
        catch (IOException e)
        {
            throw ToolException.Usage($"{path} could not be loaded: {e.Message}", e);
        }
    }

    /// <summary>True where an exception was thrown by code of the user rather than by the tool's.</summary>
    public bool Threw(Exception exception)
    {
        foreach (StackFrame frame in new StackTrace(exception).GetFrames())
        {
            if (frame.GetMethod()?.DeclaringType?.Assembly is not { } assembly) continue;
            if (context.Assemblies.Contains(assembly)) return true;
            if (assembly.GetName().Name is { } name && IsOurs(name)) return false;
        }
        return false;
    }

    private static bool IsOurs(string assembly) =>
        assembly == "gaming-audit" || assembly.StartsWith("GamingAudit", StringComparison.Ordinal);
}

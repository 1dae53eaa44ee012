using System.Reflection;
using System.Runtime.Loader;
using GamingAudit.Graders.Targets;

namespace GamingAudit.Tool.Discovery;

/// <summary>
/// Loads a user's assembly and what it depends on, as its own .deps.json or folder says. The contracts come from the
/// tool, so that a target there is a target here.
/// </summary>
internal sealed class UserAssemblyContext(string path) : AssemblyLoadContext("user code")
{
    private static readonly Assembly[] Contracts = [typeof(AuditTarget).Assembly, typeof(GraderTarget).Assembly];
    private readonly AssemblyDependencyResolver resolver = new(path);

    public Assembly LoadUserAssembly() => LoadFromAssemblyPath(path);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Contracts.FirstOrDefault(own => own.GetName().Name == assemblyName.Name) is { } contract) return contract;
        string? file = resolver.ResolveAssemblyToPath(assemblyName);
        return file is null ? null : LoadFromAssemblyPath(file);
    }

    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string? file = resolver.ResolveUnmanagedDllToPath(unmanagedDllName);
        return file is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(file);
    }
}

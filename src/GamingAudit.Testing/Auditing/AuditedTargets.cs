using System.Reflection;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Testing;

/// <summary>The targets that static members marked <see cref="AuditAttribute"/> hold.</summary>
public static class AuditedTargets
{
    /// <summary>The targets that a type declares, in the order of its members.</summary>
    /// <exception cref="FaultException">A marked member gives no target, or throws.</exception>
    public static IReadOnlyList<AuditTarget> Of(Type type) =>
        [.. AuditMember.Of(type).SelectMany(member => member.Read())];

    /// <summary>The targets that the types of an assembly declare.</summary>
    /// <exception cref="FaultException">A marked member gives no target, or throws.</exception>
    public static IReadOnlyList<AuditTarget> Of(Assembly assembly) => [.. assembly.GetTypes().SelectMany(Of)];

    /// <summary>The targets of an assembly of which their author says this: its hacks, or its controls.</summary>
    /// <exception cref="FaultException">A member marked so gives no target, or throws.</exception>
    public static IReadOnlyList<AuditTarget> Of(Assembly assembly, Expectation expect) =>
    [
        .. assembly.GetTypes().SelectMany(AuditMember.Of).Where(member => member.Expect == expect)
            .SelectMany(member => member.Read()),
    ];

    /// <summary>
    /// The target of a name among the assemblies that are loaded and those they refer to; null if there is none.
    /// Members that give no target are passed over.
    /// </summary>
    public static AuditTarget? Find(string name) => Loaded()
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(AuditMember.Of)
        .SelectMany(Readable)
        .FirstOrDefault(target => target.Name == name);

    private static IReadOnlyList<AuditTarget> Readable(AuditMember member)
    {
        try
        {
            return member.Read();
        }
        catch (FaultException)
        {
            // The target that is looked for is another's.
            return [];
        }
    }

    private static IEnumerable<Assembly> Loaded()
    {
        string contracts = typeof(AuditTarget).Assembly.GetName().Name!;
        var seen = new HashSet<string>();
        var queue = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (queue.TryDequeue(out Assembly? assembly))
        {
            AssemblyName[] references = assembly.GetReferencedAssemblies();
            if (!seen.Add(assembly.FullName!) || references.All(reference => reference.Name != contracts)) continue;
            if (!IsOurs(assembly.GetName())) yield return assembly;
            foreach (AssemblyName reference in references.Where(reference => !IsOurs(reference)))
                if (TryLoad(reference) is { } loaded) queue.Enqueue(loaded);
        }
    }

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException)
        {
            // A reference that is not there cannot hold the target.
            return null;
        }
    }

    private static bool IsOurs(AssemblyName name) => name.Name is "GamingAudit" or "GamingAudit.Engine"
        or "GamingAudit.Output" or "GamingAudit.Reporting" or "GamingAudit.Testing" or "GamingAudit.Xunit";
}

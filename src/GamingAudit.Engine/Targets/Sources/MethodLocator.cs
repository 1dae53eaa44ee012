using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using GamingAudit.Engine.Targets.Versioning;

namespace GamingAudit.Engine.Targets.Sources;

/// <summary>Finds where a method is written, by its portable PDB: beside the assembly or embedded in it.</summary>
internal static class MethodLocator
{
    /// <summary>
    /// The first line of code of a user's method; null where there is no portable PDB that knows it.
    /// </summary>
    public static SourceLocation? Find(MethodBase method)
    {
        if (method.DeclaringType is not { } type || !UserAssemblies.Own(type)) return null;
        string path = method.Module.Assembly.IsDynamic ? "" : method.Module.Assembly.Location;
        if (path.Length == 0) return null;
        try
        {
            using var image = new PEReader(File.OpenRead(path));
            if (!image.TryOpenAssociatedPortablePdb(path, OpenIfThere, out MetadataReaderProvider? provider, out _))
                return null;
            using (provider) return Find(provider!.GetMetadataReader(), method.MetadataToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>How a report names a method: a lambda by the method that holds it.</summary>
    public static string NameOf(MethodBase method)
    {
        Type? type = method.DeclaringType;
        while (type is { DeclaringType: { } outer } && type.Name.StartsWith('<')) type = outer;
        string name = method.Name;
        // The compiler names a lambda <Outer>b__0 and a local function <Outer>g__Name|0.
        if (name.StartsWith('<') && name.IndexOf('>') is > 1 and int end) name = name[1..end];
        if (name.StartsWith("get_", StringComparison.Ordinal)) name = name[4..];
        string owner = type?.Name.Split('`')[0] ?? "";
        return name is ".cctor" or ".ctor" ? owner : $"{owner}.{name}";
    }

    private static FileStream? OpenIfThere(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    private static SourceLocation? Find(MetadataReader pdb, int token)
    {
        var handle = (MethodDefinitionHandle)MetadataTokens.Handle(token);
        MethodDebugInformation method = pdb.GetMethodDebugInformation(handle.ToDebugInformationHandle());
        foreach (SequencePoint point in method.GetSequencePoints())
            if (!point.IsHidden)
                return new SourceLocation(pdb.GetString(pdb.GetDocument(point.Document).Name), point.StartLine);
        return null;
    }
}

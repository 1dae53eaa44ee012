using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Loading;

/// <summary>
/// The public signatures of Unity ML-Agents and of the part of UnityEngine that agents use, as an assembly without
/// code, compiled with the linter. A folder of loose files has no references; with these nearly all reward calls bind.
/// </summary>
internal static class FrameworkStubs
{
    private const string Name = "UnityEngine.dll";

    private static readonly Lazy<MetadataReference> Loaded = new(Load);

    public static MetadataReference Reference => Loaded.Value;

    private static PortableExecutableReference Load()
    {
        using Stream image = typeof(FrameworkStubs).Assembly.GetManifestResourceStream(Name)!;
        return MetadataReference.CreateFromStream(image, filePath: Name);
    }
}

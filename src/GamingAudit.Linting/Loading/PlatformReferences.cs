using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Loading;

/// <summary>The assemblies of the .NET that the linter runs on, and the contracts of GamingAudit.</summary>
internal static class PlatformReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Loaded = new(Load);

    public static ImmutableArray<MetadataReference> All => Loaded.Value;

    private static ImmutableArray<MetadataReference> Load()
    {
        string folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string contracts = Path.Combine(AppContext.BaseDirectory, "GamingAudit.dll");
        return [.. Directory.GetFiles(folder, "*.dll").Where(IsPlatform).Order(StringComparer.Ordinal)
            .Append(contracts).Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }

    private static bool IsPlatform(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        bool isManaged = name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard" or "mscorlib"
            or "Microsoft.CSharp" or "Microsoft.Win32.Primitives";
        return isManaged && !name.EndsWith(".Native", StringComparison.Ordinal);
    }
}

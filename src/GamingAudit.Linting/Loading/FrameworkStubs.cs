using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GamingAudit.Linting.Loading;

/// <summary>
/// The public signatures of Unity ML-Agents and of the part of UnityEngine that agents use, as an assembly without
/// code. A folder of loose files has no references; with these nearly all reward calls bind.
/// </summary>
internal static class FrameworkStubs
{
    private const string Prefix = "stub/";

    private static readonly Lazy<MetadataReference> Emitted = new(Emit);

    public static MetadataReference Reference => Emitted.Value;

    /// <summary>The errors of the signatures themselves: none, which a test asserts.</summary>
    public static ImmutableArray<Diagnostic> Errors() =>
        [.. Compile().GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)];

    private static PortableExecutableReference Emit()
    {
        var image = new MemoryStream();
        EmitResult result = Compile().Emit(image, options: new EmitOptions(metadataOnly: true));
        if (!result.Success) throw new InvalidOperationException($"The stubs do not compile: {result.Diagnostics[0]}");
        image.Position = 0;
        return MetadataReference.CreateFromStream(image, filePath: "UnityEngine.dll");
    }

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "UnityEngine", Sources(), PlatformReferences.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static IEnumerable<SyntaxTree> Sources()
    {
        Assembly here = typeof(FrameworkStubs).Assembly;
        foreach (string name in here.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            using var reader = new StreamReader(here.GetManifestResourceStream(name)!);
            yield return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), path: name);
        }
    }
}

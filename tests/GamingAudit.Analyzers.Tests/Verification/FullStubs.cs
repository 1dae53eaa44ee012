using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>The signatures that <c>gaming-audit lint</c> brings along, and those of the other frameworks.</summary>
public static class FullStubs
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> All = new(
        () => Snippet.PlatformReferences.Add(Snippet.Contracts).Add(Emit()));

    public static ImmutableArray<MetadataReference> WithPlatform => All.Value;

    private static MetadataReference Emit()
    {
        CSharpCompilation stubs = CSharpCompilation.Create(
            "Frameworks",
            Directory.GetFiles(Snippet.DataFolder("FullStubs"), "*.cs", SearchOption.AllDirectories)
                .Append(Path.Combine(Snippet.DataFolder("Stubs"), "OtherFrameworks.cs")).Order(StringComparer.Ordinal)
                .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file)),
            Snippet.PlatformReferences, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var image = new MemoryStream();
        EmitResult result = stubs.Emit(image, options: new EmitOptions(metadataOnly: true));
        Assert.True(result.Success, $"{result.Diagnostics.FirstOrDefault()}");
        image.Position = 0;
        return MetadataReference.CreateFromStream(image);
    }
}

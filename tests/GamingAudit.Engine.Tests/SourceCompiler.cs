using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Engine.Tests;

/// <summary>Compiles source with the real compiler, against this process's own assemblies, and loads it.</summary>
internal static class SourceCompiler
{
    private static readonly Lazy<MetadataReference[]> References = new(
        () => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path))]);

    public static Assembly Load(string source, string path = "")
    {
        var compilation = CSharpCompilation.Create(
            "user",
            [CSharpSyntaxTree.ParseText(
                source, path: path, encoding: Encoding.UTF8, cancellationToken: TestContext.Current.CancellationToken)],
            References.Value,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext("user", isCollectible: true).LoadFromStream(image);
    }
}

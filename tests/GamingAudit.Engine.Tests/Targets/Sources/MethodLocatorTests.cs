using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using GamingAudit.Engine.Targets.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Engine.Tests.Targets.Sources;

public sealed class MethodLocatorTests : IDisposable
{
    private const string Source = """
        public static class Rewards
        {
            // A comment, so that the method is not at the top.
            public static double Paid(int x)
            {
                return x + 1;
            }
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gaming-audit-");

    [Fact]
    public void Finds_the_line_of_a_static_method()
    {
        SourceLocation location = MethodLocator.Find(((Func<int, int>)Doubled).Method)!;
        Assert.Equal(nameof(MethodLocatorTests) + ".cs", Path.GetFileName(location.File));
        Assert.Equal(LineOf("private static int Doubled"), location.Line);
    }

    [Fact]
    public void Finds_the_line_of_a_lambda()
    {
        Func<int, int> tripled = x =>
            3 * x; // the lambda's only line
        Assert.Equal(LineOf("// the lambda's only line"), MethodLocator.Find(tripled.Method)!.Line);
        Assert.Equal("MethodLocatorTests.Finds_the_line_of_a_lambda", MethodLocator.NameOf(tripled.Method));
    }

    [Theory]
    [InlineData(DebugInformationFormat.Embedded)]
    [InlineData(DebugInformationFormat.PortablePdb)]
    public void Reads_a_pdb_inside_an_assembly_and_beside_one(DebugInformationFormat format)
    {
        SourceLocation? location = MethodLocator.Find(Compiled(format));
        Assert.Equal(new SourceLocation("Rewards.cs", 5), location);
    }

    [Fact]
    public void Is_silent_when_there_is_no_pdb() => Assert.Null(MethodLocator.Find(Compiled(null)));

    [Fact]
    public void Is_silent_about_an_assembly_that_is_in_no_file() => Assert.Null(MethodLocator.Find(
        SourceCompiler.Load(Source).GetType("Rewards")!.GetMethod("Paid")!));

    [Fact]
    public void Is_silent_about_code_that_is_not_the_users() => Assert.Null(MethodLocator.Find(
        typeof(ActionSpace).GetMethods().First(method => method.DeclaringType == typeof(ActionSpace))));

    public void Dispose() => folder.Delete(recursive: true);

    private static int Doubled(int x) => 2 * x;

    private static int LineOf(string text, [CallerFilePath] string file = "") =>
        1 + Array.FindIndex(File.ReadAllLines(file), line => line.Contains(text) && !line.Contains("LineOf("));

    private MethodInfo Compiled(DebugInformationFormat? format)
    {
        string path = Path.Combine(folder.FullName, "user.dll");
        string pdb = Path.Combine(folder.FullName, "user.pdb");
        var compilation = CSharpCompilation.Create(
            "user",
            [CSharpSyntaxTree.ParseText(
                SourceText.From(Source, System.Text.Encoding.UTF8), path: "Rewards.cs",
                cancellationToken: TestContext.Current.CancellationToken)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using (FileStream image = File.Create(path))
        using (FileStream? symbols = format == DebugInformationFormat.PortablePdb ? File.Create(pdb) : null)
        {
            EmitResult emitted = compilation.Emit(
                image, symbols,
                options: format is { } chosen
                    ? new EmitOptions(debugInformationFormat: chosen, pdbFilePath: pdb)
                    : null,
                cancellationToken: TestContext.Current.CancellationToken);
            Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        }
        return new AssemblyLoadContext("user", isCollectible: true).LoadFromAssemblyPath(path)
            .GetType("Rewards")!.GetMethod("Paid")!;
    }
}

using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>C# source with the places that a rule should underline between <c>[|</c> and <c>|]</c>.</summary>
public sealed class Snippet
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using UnityEngine;
        using Unity.MLAgents;
        using Unity.MLAgents.Actuators;
        using Unity.MLAgents.Sensors;
        using GamingAudit;

        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> Platform = new(
        () => [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))]);

    // What is made of one has read its references already.
    private static readonly Lazy<CSharpCompilation> Alone = new(() => Empty(Platform.Value));
    private static readonly Lazy<CSharpCompilation> Framed = new(() => Empty(FullStubs.WithPlatform));

    private Snippet(string marked) => (Source, Marks) = Read(marked);

    /// <summary>The assemblies of .NET.</summary>
    public static ImmutableArray<MetadataReference> PlatformReferences => Platform.Value;

    /// <summary>Our own contracts.</summary>
    public static MetadataReference Contracts { get; } =
        MetadataReference.CreateFromFile(typeof(AuditTarget).Assembly.Location);

    public string Source { get; }

    public ImmutableArray<TextSpan> Marks { get; }

    /// <summary>A whole file; the usual namespaces are imported.</summary>
    public static Snippet OfFile(string marked) => new(Usings + marked);

    /// <summary>The members of an agent of Unity ML-Agents with the fields that the tests use.</summary>
    public static Snippet Agent(string members) => new(Usings + $$"""
        public class Runner : Agent
        {
            public Transform target;
            Rigidbody body;
            float last;
        {{members}}
        }
        """);

    /// <summary>What the analyzers report on the snippet. An exception in one of them comes out of here.</summary>
    /// <param name="withFrameworks">Whether the frameworks' signatures resolve.</param>
    /// <param name="options">Options of an .editorconfig.</param>
    public async Task<ImmutableArray<Diagnostic>> Diagnostics(
        bool withFrameworks = true, IReadOnlyDictionary<string, string>? options = null)
    {
        CSharpCompilation compilation = Compile(withFrameworks);
        return withFrameworks ? await AnalyzeValid(compilation, options) : await Analyze(compilation, options);
    }

    /// <summary>Runs all rules over a compilation that must have no error; it is bound once for both.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeValid(
        Compilation compilation, IReadOnlyDictionary<string, string>? options = null)
    {
        ImmutableArray<Diagnostic> all = await Run(
            compilation, options, (analysis, cancel) => analysis.GetAllDiagnosticsAsync(cancel));
        Diagnostic? error = all.FirstOrDefault(
            found => IsOfCompiler(found) && found.Severity == DiagnosticSeverity.Error);
        Assert.True(error is null, $"It does not compile: {error}\n{error?.Location.SourceTree}");
        return all.RemoveAll(IsOfCompiler);
    }

    /// <summary>Runs all rules over a compilation.</summary>
    public static Task<ImmutableArray<Diagnostic>> Analyze(
        Compilation compilation, IReadOnlyDictionary<string, string>? options = null) =>
        Run(compilation, options, (analysis, cancel) => analysis.GetAnalyzerDiagnosticsAsync(cancel));

    private static async Task<ImmutableArray<Diagnostic>> Run(
        Compilation compilation, IReadOnlyDictionary<string, string>? options,
        Func<CompilationWithAnalyzers, CancellationToken, Task<ImmutableArray<Diagnostic>>> ask)
    {
        var crashes = new List<Exception>();
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new FixedOptions(options)),
            onAnalyzerException: (crash, _, _) => { lock (crashes) crashes.Add(crash); },
            concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await ask(
            new CompilationWithAnalyzers(compilation, [new RewardFunctionAnalyzer()], settings),
            CancellationToken.None);
        Assert.True(crashes.Count == 0, $"An analyzer threw: {crashes.FirstOrDefault()}");
        return found;
    }

    /// <summary>Files that use our own contracts alone, with the namespaces that every project imports.</summary>
    public static CSharpCompilation CompileTargets(IEnumerable<string> files) => CSharpCompilation.Create(
        "Targets",
        files.Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))
            .Append(CSharpSyntaxTree.ParseText("""
                global using System; global using System.Collections.Generic; global using System.Linq;
                global using GamingAudit;
                """, path: "Usings.cs")),
        Platform.Value.Add(Contracts),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    /// <summary>The snippet alone, or beside the frameworks' signatures.</summary>
    public CSharpCompilation Compile(bool withFrameworks) =>
        Compile(CSharpSyntaxTree.ParseText(Source, path: "Snippet.cs"), withFrameworks);

    /// <summary>A file alone, or beside the frameworks' signatures.</summary>
    public static CSharpCompilation Compile(SyntaxTree tree, bool withFrameworks) =>
        (withFrameworks ? Framed : Alone).Value.AddSyntaxTrees(tree);

    private static bool IsOfCompiler(Diagnostic found) => found.Id.StartsWith("CS", StringComparison.Ordinal);

    private static CSharpCompilation Empty(ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Snippet", [], references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false));

    public static string DataFolder(string name) => Path.Combine(AppContext.BaseDirectory, "Data", name);

    private static (string Source, ImmutableArray<TextSpan> Marks) Read(string marked)
    {
        var source = new StringBuilder();
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        int start = -1;
        for (int i = 0; i < marked.Length; i++)
        {
            string pair = i + 1 < marked.Length ? marked.Substring(i, 2) : string.Empty;
            if (pair == "[|") (start, i) = (source.Length, i + 1);
            else if (pair == "|]" && start >= 0)
            {
                marks.Add(TextSpan.FromBounds(start, source.Length));
                (start, i) = (-1, i + 1);
            }
            else source.Append(marked[i]);
        }

        return (source.ToString(), marks.ToImmutable());
    }
}

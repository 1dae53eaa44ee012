using System.Collections.Immutable;
using System.Globalization;
using GamingAudit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Benchmarks;

/// <summary>
/// What a keystroke in a file with one agent costs the analyzers of an editor (bar: a median below 50 ms): the file's
/// text changes by a letter, and the analyzers say what they have to say of that file alone.
/// </summary>
internal static class KeystrokeBenchmark
{
    private const int Keystrokes = 200;
    private const int WarmUp = 20;

    public static void Run(string? file)
    {
        string corpus = Path.Combine(AppContext.BaseDirectory, "Corpus");
        string[] all = Directory.GetFiles(corpus, "*.cs", SearchOption.AllDirectories);
        file ??= all.Where(path => File.ReadAllText(path).Contains(": Agent", StringComparison.Ordinal))
            .OrderByDescending(path => new FileInfo(path).Length).First();
        SyntaxTree tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file);
        IEnumerable<SyntaxTree> stubs = Directory
            .GetFiles(Path.Combine(AppContext.BaseDirectory, "Stubs"), "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Typed", [tree, .. stubs], Platform(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        int at = tree.GetRoot().DescendantNodes().OfType<BlockSyntax>().Last().OpenBraceToken.Span.End;
        var spent = new List<double>();
        var processor = new List<double>();
        for (int i = 0; i < WarmUp + Keystrokes; i++)
        {
            // A comment grows letter by letter.
            SourceText text = tree.GetText();
            string typed = i == 0 ? "\n// a" : "a";
            SyntaxTree next = tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(at, 0), typed)));
            at += typed.Length;
            compilation = compilation.ReplaceSyntaxTree(tree, next);
            tree = next;
            TimeSpan before = Environment.CpuUsage.TotalTime;
            double cost = Cost(compilation, tree);
            if (i < WarmUp) continue;
            spent.Add(cost);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        spent.Sort();
        processor.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)}: {Keystrokes} keystrokes, median {spent[Keystrokes / 2]:F1} ms, "
            + $"95 % below {spent[Keystrokes * 95 / 100]:F1} ms of the analyzers' time; median "
            + $"{processor[Keystrokes / 2]:F1} ms of processor time with the compiler's"));
    }

    private static double Cost(CSharpCompilation compilation, SyntaxTree tree)
    {
        var analyzer = new RewardFunctionAnalyzer();
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        var session = new CompilationWithAnalyzers(
            compilation, ImmutableArray.Create<DiagnosticAnalyzer>(analyzer), settings);
        session.GetAnalyzerSemanticDiagnosticsAsync(
            compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        return session.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult()
            .ExecutionTime.TotalMilliseconds;
    }

    private static IEnumerable<MetadataReference> Platform() =>
        Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(file => !file.Contains(".Native.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file));
}

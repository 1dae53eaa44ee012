using System.Collections.Concurrent;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Files;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Linting.Loading;

/// <summary>
/// Compiles loose files: one compilation a project root, with the references that are at hand, or several where names
/// are declared more than once.
/// </summary>
internal sealed class LooseLoader(ICollection<string> problems, bool readsAll = false)
{
    // What a .NET project imports by default; Unity's compiler imports nothing, and Random would be ambiguous there.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Latest, DocumentationMode.None, preprocessorSymbols:
        [
            "UNITY_EDITOR", "UNITY_STANDALONE", "UNITY_5_3_OR_NEWER", "UNITY_2017_1_OR_NEWER", "UNITY_2018_1_OR_NEWER",
            "UNITY_2019_1_OR_NEWER", "UNITY_2020_1_OR_NEWER", "UNITY_2021_1_OR_NEWER", "UNITY_2022_1_OR_NEWER",
            "UNITY_2023_1_OR_NEWER", "UNITY_6000_0_OR_NEWER",
        ]);

    /// <summary>The compilations of folders and files, in the order of their roots.</summary>
    /// <exception cref="LintException">A folder holds no C# file, or a named file cannot be read.</exception>
    public IEnumerable<SourceUnit> Load(IEnumerable<LintSource> sources, CancellationToken cancellation)
    {
        var roots = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (LintSource source in sources)
        {
            if (File.Exists(source.Path)) named.Add(source.Path);
            foreach ((string root, string file) in Asked(source))
            {
                if (!roots.TryGetValue(root, out SortedSet<string>? files))
                    roots.Add(root, files = new SortedSet<string>(StringComparer.Ordinal));
                files.Add(file);
            }
        }

        foreach ((string root, SortedSet<string> asked) in roots)
        {
            cancellation.ThrowIfCancellationRequested();
            IEnumerable<string> files =
                ProjectRoots.IsUnityProject(root) ? SourceFiles.Below(root, problems).Union(asked) : asked;
            foreach (SourceUnit unit in
                Compile(root, [.. files.Order(StringComparer.Ordinal)], asked, cancellation))
                yield return readsAll ? unit : WithoutForeign(unit, named);
        }
    }

    // A file that the user names is read whatever it is.
    private static SourceUnit WithoutForeign(SourceUnit unit, HashSet<string> named)
    {
        var leftOut = new Dictionary<string, string>();
        foreach (SyntaxTree tree in unit.Compilation.SyntaxTrees)
        {
            if (!unit.IsAsked(tree) || named.Contains(tree.FilePath)) continue;
            if (ForeignCode.ReasonOf(tree, unit.Folder) is { } reason) leftOut[tree.FilePath] = reason;
        }

        return leftOut.Count == 0
            ? unit
            : unit with
            {
                Asked = unit.Asked!.Where(file => !leftOut.ContainsKey(file)).ToHashSet(StringComparer.Ordinal),
                LeftOut = [.. leftOut.Values],
            };
    }

    private IEnumerable<(string Root, string File)> Asked(LintSource source)
    {
        if (!Directory.Exists(source.Path))
        {
            string folder = Path.GetDirectoryName(source.Path)!;
            Check(source.Path);
            return [(ProjectRoots.UnityProjectAround(folder) ?? folder, source.Path)];
        }

        IReadOnlyList<string> files = SourceFiles.Below(source.Path, problems);
        if (files.Count == 0) throw new LintException($"There is no C# file below {source.Path}.");
        return files.Select(file => (ProjectRoots.Of(file, source.Path), file));
    }

    // A file that is missed among thousands is a remark; the one that was asked for is an error.
    private static void Check(string file)
    {
        try
        {
            using FileStream _ = InputFile.Open(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LintException($"{file} cannot be read: {e.Message}", e);
        }
    }

    private IEnumerable<SourceUnit> Compile(
        string root, string[] files, SortedSet<string> asked, CancellationToken cancellation)
    {
        List<SyntaxTree> trees = Parse(files, cancellation);
        SyntaxTree[] usings = trees.Any(UsesUnity) ? [] : [CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing)];
        EditorConfigs configs = EditorConfigs.For(files, problems);
        CSharpCompilationOptions options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Disable)
            .WithSyntaxTreeOptionsProvider(new LooseSeverities(configs));
        string[] scripts = [.. trees.Select(tree => tree.FilePath)];
        IReadOnlyList<(IReadOnlyList<SyntaxTree> Together, IReadOnlySet<string> For)> parts = NearestCopies.Of(trees);
        foreach ((IReadOnlyList<SyntaxTree> together, IReadOnlySet<string> read) in parts)
        {
            if (!read.Overlaps(asked)) continue;
            CSharpCompilation compilation = CSharpCompilation.Create(
                "Loose", [.. together, .. usings], [.. PlatformReferences.All, FrameworkStubs.Reference], options);
            yield return new SourceUnit(
                root, root, compilation, new AnalyzerOptions([], new LooseOptions(configs)),
                asked.Where(read.Contains).ToHashSet(StringComparer.Ordinal))
            {
                Scripts = scripts,
                IsPart = parts.Count > 1,
            };
        }
    }

    private List<SyntaxTree> Parse(string[] files, CancellationToken cancellation)
    {
        var trees = new SyntaxTree?[files.Length];
        var unread = new ConcurrentBag<string>();
        Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i =>
        {
            try
            {
                using FileStream stream = InputFile.Open(files[i]);
                trees[i] = CSharpSyntaxTree.ParseText(SourceText.From(stream), Parsing, files[i], cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unread.Add($"{files[i]} could not be read and was left out: {e.Message}");
            }
        });
        foreach (string problem in unread.Order(StringComparer.Ordinal)) problems.Add(problem);
        return [.. trees.OfType<SyntaxTree>()];
    }

    private static bool UsesUnity(SyntaxTree tree) =>
        ((CompilationUnitSyntax)tree.GetRoot()).Usings.Any(
            import => import.Name?.ToString().StartsWith("UnityEngine", StringComparison.Ordinal) == true);
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>
/// A file of the corpus. <c>// expect: GA1001, GA2006</c> ends a line on which findings start;
/// <c>// references: none</c> on the first line marks a file whose frameworks and own types do not resolve.
/// </summary>
public sealed partial class CorpusFile
{
    private const string Folder = "Corpus";

    private readonly SyntaxTree tree;

    private CorpusFile(string name, string source)
    {
        tree = CSharpSyntaxTree.ParseText(source, path: name);
        HasReferences = !source.StartsWith("// references: none", StringComparison.Ordinal);
        Expected = [.. source.Split('\n').SelectMany((line, at) => Rules(line).Select(rule => $"{rule} at {at + 1}"))];
    }

    public bool HasReferences { get; }

    /// <summary>Rules with lines, in the order of the source.</summary>
    public IReadOnlyList<string> Expected { get; }

    /// <summary>The names of all files of a kind, Flawed or Clean.</summary>
    public static IEnumerable<string> Names(string kind) =>
        Directory.GetFiles(Path.Combine(Snippet.DataFolder(Folder), kind), "*.cs")
            .Select(path => $"{kind}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);

    public static CorpusFile Read(string name) => new(name, Text(name));

    /// <summary>The file in the names of another framework, which must fit it.</summary>
    public static CorpusFile Read(string name, Dress dress) => new(name, dress.On(Text(name))!);

    /// <summary>A file of that text.</summary>
    public static CorpusFile Of(string name, string source) => new(name, source);

    public static string Text(string name) =>
        File.ReadAllText(Path.Combine(Snippet.DataFolder(Folder), name)).ReplaceLineEndings("\n");

    /// <summary>What the rules say. A file with references must compile.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(bool withFrameworks)
    {
        CSharpCompilation compilation = Snippet.Compile(tree, withFrameworks);
        ImmutableArray<Diagnostic> all = withFrameworks
            ? await Snippet.AnalyzeValid(compilation)
            : await Snippet.Analyze(compilation);
        return [.. all.OrderBy(found => found.Location.SourceSpan.Start)
            .ThenBy(found => found.Id, StringComparer.Ordinal)
            .Select(found => $"{found.Id} at {found.Location.GetLineSpan().StartLinePosition.Line + 1}")];
    }

    private static IEnumerable<string> Rules(string line) =>
        Expectation().Match(line) is { Success: true } match
            ? match.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)
            : [];

    [GeneratedRegex(@"// expect: (.+)$")]
    private static partial Regex Expectation();
}

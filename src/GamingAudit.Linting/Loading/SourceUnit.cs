using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting.Loading;

/// <summary>A compilation with the options that hold for it.</summary>
/// <param name="Name">The project, or the folder of loose files.</param>
/// <param name="Folder">Where it lies.</param>
/// <param name="Compilation">What is analysed.</param>
/// <param name="Options">Options of .editorconfig files.</param>
/// <param name="Asked">The files to report on; null for all.</param>
internal sealed record SourceUnit(
    string Name, string Folder, CSharpCompilation Compilation, AnalyzerOptions Options, IReadOnlySet<string>? Asked)
{
    /// <summary>The files of the folder, compiled here or not; null for those of the compilation.</summary>
    public IReadOnlyList<string>? Scripts { get; init; }

    /// <summary>Whether other units hold the rest of the folder.</summary>
    public bool IsPart { get; init; }

    /// <summary>Why files were left out, a reason a file.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>A sentence on why it did not load or compile as it should; null where it did.</summary>
    public string? Broken { get; init; }

    public bool IsAsked(SyntaxTree tree) => Asked is null || Asked.Contains(tree.FilePath);
}

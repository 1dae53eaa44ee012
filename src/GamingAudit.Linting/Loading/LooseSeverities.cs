using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Loading;

/// <summary>The severities of loose files, and which of these files are generated, from .editorconfig files.</summary>
internal sealed class LooseSeverities(EditorConfigs configs) : SyntaxTreeOptionsProvider
{
    private readonly ConcurrentDictionary<string, AnalyzerConfigOptionsResult> options = new();

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        For(tree).AnalyzerOptions.TryGetValue("generated_code", out string? text)
        && bool.TryParse(text, out bool generated)
            ? generated ? GeneratedKind.MarkedGenerated : GeneratedKind.NotGenerated
            : GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        For(tree).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configs.Global.TreeOptions.TryGetValue(diagnosticId, out severity);

    private AnalyzerConfigOptionsResult For(SyntaxTree tree) => options.GetOrAdd(tree.FilePath, configs.For);
}

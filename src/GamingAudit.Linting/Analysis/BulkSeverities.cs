using GamingAudit.Linting.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Linting.Analysis;

/// <summary>
/// Severities of rules by category or for all analyzers, dotnet_analyzer_diagnostic.category-Reward.severity, where
/// nothing is said of the rule itself. The compiler's analyzer driver applies them, a compilation alone does not.
/// </summary>
internal sealed class BulkSeverities(CSharpCompilationOptions compiler, AnalyzerOptions analyzers)
    : SyntaxTreeOptionsProvider
{
    private const string Prefix = "dotnet_analyzer_diagnostic.";

    private readonly SyntaxTreeOptionsProvider? single = compiler.SyntaxTreeOptionsProvider;

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        single?.IsGenerated(tree, cancellationToken) ?? GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        if (single?.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity) == true) return true;
        if (compiler.SpecificDiagnosticOptions.ContainsKey(diagnosticId)
            || TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out _)
            || RewardRules.Find(diagnosticId) is not { IsEnabledByDefault: true } rule) return false;
        AnalyzerConfigOptions options = analyzers.AnalyzerConfigOptionsProvider.GetOptions(tree);
        return (options.TryGetValue($"{Prefix}category-{rule.Category}.severity", out string? word)
            || options.TryGetValue($"{Prefix}severity", out word)) && TryParse(word, out severity);
    }

    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return single?.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity) == true;
    }

    private static bool TryParse(string word, out ReportDiagnostic severity)
    {
        severity = word.ToLowerInvariant() switch
        {
            "none" => ReportDiagnostic.Suppress,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "suggestion" => ReportDiagnostic.Info,
            "warning" => ReportDiagnostic.Warn,
            "error" => ReportDiagnostic.Error,
            _ => ReportDiagnostic.Default,
        };
        return severity != ReportDiagnostic.Default;
    }
}

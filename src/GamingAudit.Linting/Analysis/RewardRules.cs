using System.Collections.Immutable;
using GamingAudit.Analyzers;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting;

/// <summary>The rules that the analyzers bring.</summary>
internal static class RewardRules
{
    /// <summary>Their descriptors in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. new RewardFunctionAnalyzer().SupportedDiagnostics.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static readonly HashSet<string> Ids = [.. All.Select(rule => rule.Id)];

    public static bool Has(string id) => Ids.Contains(id);
}

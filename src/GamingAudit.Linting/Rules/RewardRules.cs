using System.Collections.Immutable;
using GamingAudit.Analyzers;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Linting.Rules;

/// <summary>The rules that the analyzers bring.</summary>
internal static class RewardRules
{
    /// <summary>Their descriptors in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. new RewardFunctionAnalyzer().SupportedDiagnostics.OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static readonly Dictionary<string, DiagnosticDescriptor> ById = All.ToDictionary(rule => rule.Id);

    /// <summary>The rule of that id; null for any other diagnostic.</summary>
    public static DiagnosticDescriptor? Find(string id) => ById.GetValueOrDefault(id);
}

using System;
using System.Collections.Immutable;
using System.Linq;
using GamingAudit.Analyzers.RuleKit;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Rules;

/// <summary>
/// All rules of this assembly, in the order of their ids. They are found by reflection, so that a new one is its own
/// file and no line elsewhere; a compiler's process pays 12 ms for it, once.
/// </summary>
internal static class RuleList
{
    public static readonly ImmutableArray<RewardRule> All = typeof(RewardRule).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(RewardRule)) && !type.IsAbstract)
        .Select(type => (RewardRule)Activator.CreateInstance(type)!)
        .OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal)
        .ThenBy(rule => rule.GetType().Name, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>What they report. Rules that read different ledgers may report the same.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
        All.Select(rule => rule.Descriptor).Distinct().ToImmutableArray();
}

using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>SetReward(1f)</c> becomes <c>AddReward(1f)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetErasesRewardFix)), Shared]
public sealed class SetErasesRewardFix() : RewardFix("Add the reward instead of setting it", SetErasesReward.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call) yield break;
        if (RewardCalls.Name(call) is { Identifier: var name }
            && KnownFrameworks.Words.Adders.TryGetValue(name.ValueText, out string? adder))
            yield return FixSite.Replace(name, adder);
    }
}

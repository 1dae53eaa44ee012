using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>AddReward(penalty)</c> of a positive penalty becomes <c>AddReward(-penalty)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PerverseSignFix)), Shared]
public sealed class PerverseSignFix() : RewardFix("Negate the amount", PerverseSign.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call || RewardCalls.Amount(call) is not { } amount) yield break;
        if (amount is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            yield return FixSite.Insert(amount.SpanStart, "-");
    }
}

using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>AddReward(x)</c> in Update becomes <c>AddReward(x * Time.deltaTime)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewardPerFrameFix)), Shared]
public sealed class RewardPerFrameFix() : RewardFix("Pay by the second: multiply by Time.deltaTime", RewardPerFrame.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax call || RewardCalls.Amount(call) is not { } amount) yield break;
        if (RewardCalls.Name(call)?.Identifier.ValueText is not ("AddReward" or "AddGroupReward")) yield break;
        bool isFactor = amount.IsKind(SyntaxKind.MultiplyExpression) || amount.IsKind(SyntaxKind.DivideExpression);
        string factor = isFactor ? amount.ToString() : FixSite.Operand(amount);
        yield return FixSite.Replace(amount, factor + " * " + site.Name("UnityEngine", "Time") + ".deltaTime");
    }
}

using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Frameworks;
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
        string name = RewardCalls.Name(call)?.Identifier.ValueText ?? string.Empty;
        if (!KnownFrameworks.Words.Adders.ContainsValue(name)) yield break;
        bool isFactor = amount.IsKind(SyntaxKind.MultiplyExpression) || amount.IsKind(SyntaxKind.DivideExpression);
        string factor = isFactor ? amount.ToString() : FixSite.Operand(amount);
        string clock = site.Name(FixSite.Words.Namespace, FixSite.Words.Clock);
        yield return FixSite.Replace(amount, $"{factor} * {clock}.{FixSite.Words.FrameTime}");
    }
}

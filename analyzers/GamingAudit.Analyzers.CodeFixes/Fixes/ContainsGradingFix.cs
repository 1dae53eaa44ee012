using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>answer.Contains(expected)</c> becomes <c>answer.Trim() == expected</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContainsGradingFix)), Shared]
public sealed class ContainsGradingFix() : RewardFix("Compare the whole answer", ContainsGrading.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call)
            yield break;
        if (RewardCalls.Amount(call) is not { } expected) yield break;
        string test = member.Expression + ".Trim() == " + FixSite.Operand(expected);
        yield return FixSite.Replace(call, FixSite.TakesEquality(call.Parent) ? test : "(" + test + ")");
    }
}

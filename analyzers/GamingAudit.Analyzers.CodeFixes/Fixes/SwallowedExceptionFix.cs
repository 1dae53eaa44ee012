using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>catch { return 0.5f; }</c> becomes <c>catch { return 0f; }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwallowedExceptionFix)), Shared]
public sealed class SwallowedExceptionFix() : RewardFix("Pay nothing when it throws", SwallowedException.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        ExpressionSyntax? amount = site.Node switch
        {
            InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } call => RewardCalls.Amount(call),
            AssignmentExpressionSyntax assignment => assignment.Right,
            ExpressionSyntax { Parent: ReturnStatementSyntax } returned => returned,
            _ => null,
        };
        if (amount is not null) yield return FixSite.Replace(amount, site.Literal(amount, "0"));
    }
}

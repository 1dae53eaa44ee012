using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>Invoke("Finish", 2f);</c> after a reward becomes <c>Finish();</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DelayedEndFix)), Shared]
public sealed class DelayedEndFix() : RewardFix("End the episode at once", DelayedEnd.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Other is not InvocationExpressionSyntax { Parent: ExpressionStatementSyntax } later) yield break;
        // Ended before it is paid, the reward would be the next episode's.
        if (later.SpanStart < site.Node.SpanStart) yield break;
        if (CallShape.NameOf(later.Expression) != FixSite.Words.DelayedCall) yield break;
        string? name = later.ArgumentList.Arguments.FirstOrDefault()?.Expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } named } =>
                CallShape.NameOf(named[0].Expression),
            _ => null,
        };
        if (name is not null && !site.HoldsComments(later.Span)) yield return FixSite.Replace(later, name + "()");
    }
}

using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>Mathf.Clamp(gain, 0, 1);</c> becomes <c>gain = Mathf.Clamp(gain, 0, 1);</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadTermFix)), Shared]
public sealed class DeadTermFix() : RewardFix("Keep the result", DeadTerm.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }) yield break;
        if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is IdentifierNameSyntax changed)
            yield return FixSite.Insert(call.SpanStart, changed.Identifier.Text + " = ");
    }
}

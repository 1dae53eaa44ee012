using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>a.x - b.x &lt; 1f</c> becomes <c>Mathf.Abs(a.x - b.x) &lt; 1f</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingAbsFix)), Shared]
public sealed class MissingAbsFix() : RewardFix("Compare the absolute difference", MissingAbs.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not ExpressionSyntax difference) yield break;
        yield return FixSite.Insert(difference.SpanStart, site.Math(difference) + ".Abs(");
        yield return FixSite.Insert(difference.Span.End, ")");
    }
}

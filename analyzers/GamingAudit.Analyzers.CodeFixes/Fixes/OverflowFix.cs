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

/// <summary><c>score * 1000000</c> becomes <c>(float)score * 1000000</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OverflowFix)), Shared]
public sealed class OverflowFix() : RewardFix("Multiply as floating-point numbers", Overflow.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is BinaryExpressionSyntax product && product.IsKind(SyntaxKind.MultiplyExpression))
            yield return site.MakeFloating(product);
    }
}

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

/// <summary><c>-1 / MaxStep</c> becomes <c>-1f / MaxStep</c>, and <c>hit / all</c> <c>(float)hit / all</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IntegerDivisionFix)), Shared]
public sealed class IntegerDivisionFix() : RewardFix("Divide as floating-point numbers", IntegerDivision.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is BinaryExpressionSyntax division && division.IsKind(SyntaxKind.DivideExpression))
            yield return site.MakeFloating(division);
    }
}

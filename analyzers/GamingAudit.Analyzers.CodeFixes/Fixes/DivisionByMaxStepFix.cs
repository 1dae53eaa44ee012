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

/// <summary><c>x / MaxStep</c> becomes <c>MaxStep &gt; 0 ? x / MaxStep : 0f</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DivisionByMaxStepFix)), Shared]
public sealed class DivisionByMaxStepFix() : RewardFix("Pay nothing where MaxStep is 0", DivisionByMaxStep.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax division || !division.IsKind(SyntaxKind.DivideExpression))
            yield break;
        bool isWhole = division.Parent is ArgumentSyntax or ParenthesizedExpressionSyntax;
        string limit = FixSite.Bare(division.Right).ToString();
        yield return FixSite.Insert(division.SpanStart, (isWhole ? "" : "(") + limit + " > 0 ? ");
        yield return FixSite.Insert(division.Span.End, " : " + site.Literal(division, "0") + (isWhole ? "" : ")"));
    }
}

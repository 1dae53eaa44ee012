using System.Collections.Generic;
using System.Composition;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>A pattern is put between <c>^(?:</c> and <c>)$</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OpenPatternFix)), Shared]
public sealed class OpenPatternFix() : RewardFix("Match the whole answer", OpenPattern.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments }) yield break;
        ExpressionSyntax pattern = arguments[1].Expression;
        bool isOperand = FixSite.Operand(pattern) == pattern.ToString() || pattern is BinaryExpressionSyntax;
        yield return FixSite.Insert(pattern.SpanStart, isOperand ? "\"^(?:\" + " : "\"^(?:\" + (");
        yield return FixSite.Insert(pattern.Span.End, isOperand ? " + \")$\"" : ") + \")$\"");
    }
}

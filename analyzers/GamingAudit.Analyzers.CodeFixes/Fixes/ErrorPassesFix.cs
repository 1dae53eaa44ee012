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

/// <summary><c>metric.Value ?? true</c> becomes <c>metric.Value ?? false</c>, and its like.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ErrorPassesFix)), Shared]
public sealed class ErrorPassesFix() : RewardFix("Let a metric without a value fail", ErrorPasses.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node is not BinaryExpressionSyntax binary) yield break;
        if (binary.IsKind(SyntaxKind.NotEqualsExpression))
        {
            yield return FixSite.Replace(binary.OperatorToken, "==");
            yield return FixSite.Replace(binary.Right, "false");
        }
        else if (binary.Right.IsKind(SyntaxKind.FalseLiteralExpression))
            yield return FixSite.Replace(binary.Right, "true");
        else if (Amounts.Nothing(binary.Right) is { } nothing)
            yield return nothing;
    }
}

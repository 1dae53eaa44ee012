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

/// <summary>A reward of CollectObservations moves to the head of OnActionReceived.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewardInObservationsFix)), Shared]
public sealed class RewardInObservationsFix()
    : RewardFix("Move the reward to OnActionReceived", RewardInObservations.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement) yield break;
        if (block.Parent is not MethodDeclarationSyntax) yield break;
        StatementSyntax? first = site.Type?.Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => method.Identifier.ValueText == FixSite.Words.ActionMethod)?.Body?.Statements
            .FirstOrDefault();
        if (first is null) yield break;
        yield return new TextChange(statement.FullSpan, string.Empty);
        yield return FixSite.Insert(first.FullSpan.Start, statement.ToFullString());
    }
}

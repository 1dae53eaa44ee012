using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary>
/// <c>if (steps &gt; 500) EndEpisode();</c> becomes <c>if (++steps &gt; 500) EndEpisode();</c>, and the count starts at
/// zero in each episode.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeadTimeOutFix)), Shared]
public sealed class DeadTimeOutFix() : RewardFix("Count the steps of the episode", DeadTimeOut.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        // Once a step, and nothing else in the condition decides whether it counts.
        if (site.Node is not BinaryExpressionSyntax { Parent: IfStatementSyntax { Parent: BlockSyntax block } } test)
            yield break;
        if (block.Parent is not MethodDeclarationSyntax { Identifier.ValueText: var method }
            || !KnownFrameworks.Words.Steps.Contains(method))
            yield break;
        ExpressionSyntax counter = IsUpper(test) ? test.Right : test.Left;
        if (CallShape.NameOf(counter) is not { } name || !IsFirstUse(counter, name, block)) yield break;
        if (site.TypeOf(counter)?.SpecialType != SpecialType.System_Int32) yield break;
        bool isSetBack = site.Type is { } type && Writes.In(type).Any(write => write.Name == name);
        TextChange? start = isSetBack ? null : EpisodeBegin.Set(site.Type, name, "0");
        if (!isSetBack && start is null) yield break;
        yield return FixSite.Insert(counter.SpanStart, "++");
        if (start is { } set) yield return set;
    }

    private static bool IsFirstUse(ExpressionSyntax counter, string name, BlockSyntax block) =>
        !block.DescendantNodes().OfType<IdentifierNameSyntax>().Any(
            other => other.Identifier.ValueText == name && other.Span.End <= counter.SpanStart);

    private static bool IsUpper(BinaryExpressionSyntax test) =>
        test.IsKind(SyntaxKind.LessThanExpression) || test.IsKind(SyntaxKind.LessThanOrEqualExpression);
}

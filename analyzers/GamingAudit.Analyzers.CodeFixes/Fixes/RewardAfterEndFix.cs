using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>EndEpisode(); AddReward(1f);</c> becomes <c>AddReward(1f); EndEpisode();</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RewardAfterEndFix)), Shared]
public sealed class RewardAfterEndFix() : RewardFix("End the episode after the reward", RewardAfterEnd.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Other?.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax block } end)
            yield break;
        int first = block.Statements.IndexOf(end), last = first;
        while (last + 1 < block.Statements.Count && Pays(block.Statements[last + 1])) last++;
        if (first == last || !block.Statements.Skip(first).Take(last - first + 1).Any(IsSite)) yield break;
        IEnumerable<string> rewards = block.Statements.Skip(first + 1).Take(last - first)
            .Select(statement => statement.ToFullString());
        yield return new TextChange(
            TextSpan.FromBounds(end.FullSpan.Start, block.Statements[last].FullSpan.End),
            string.Concat(rewards) + end.ToFullString());

        bool IsSite(StatementSyntax statement) => statement.Span.Contains(site.Node.Span);
    }

    private static bool Pays(StatementSyntax statement) =>
        statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
        && CallShape.NameOf(call.Expression) is { } name
        && (KnownFrameworks.Words.Adders.ContainsKey(name) || KnownFrameworks.Words.Adders.ContainsValue(name));
}

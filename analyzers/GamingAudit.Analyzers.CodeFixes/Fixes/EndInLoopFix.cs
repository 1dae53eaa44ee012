using System.Collections.Generic;
using System.Composition;
using System.Linq;
using GamingAudit.Analyzers.CodeFixes.FixKit;
using GamingAudit.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.Fixes;

/// <summary><c>EndEpisode();</c> in a loop becomes <c>EndEpisode(); break;</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EndInLoopFix)), Shared]
public sealed class EndInLoopFix() : RewardFix("Leave the loop with the episode", EndInLoop.Id)
{
    private protected override IEnumerable<TextChange> Edits(FixSite site)
    {
        if (site.Node.Parent is not ExpressionStatementSyntax end || !BreaksLoop(end)) yield break;
        if (end.Parent is not BlockSyntax block)
        {
            yield return FixSite.Insert(end.SpanStart, "{ ");
            yield return FixSite.Insert(end.Span.End, " break; }");
            yield break;
        }

        // What follows in the block would no longer run.
        if (block.Statements.Last() != end) yield break;
        bool hasOwnLine = end.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
        string indent = end.GetLeadingTrivia().LastOrDefault().ToString();
        string line = end.GetTrailingTrivia().LastOrDefault().ToString();
        yield return hasOwnLine
            ? FixSite.Insert(end.FullSpan.End, indent + "break;" + line)
            : FixSite.Insert(end.Span.End, " break;");
    }

    private static bool BreaksLoop(StatementSyntax end) =>
        end.Ancestors().First(node => node is SwitchSectionSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or WhileStatementSyntax or DoStatementSyntax) is not SwitchSectionSyntax;
}

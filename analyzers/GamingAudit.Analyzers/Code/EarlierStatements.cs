using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>What surely runs before a place whenever the place runs.</summary>
internal static class EarlierStatements
{
    /// <summary>
    /// The statements before the place in the blocks around it, from the nearest on, up to a loop, a catch or a
    /// function.
    /// </summary>
    public static IEnumerable<StatementSyntax> Of(SyntaxNode place)
    {
        for (SyntaxNode at = place; at.Parent is { } parent && at is not MemberDeclarationSyntax; at = parent)
        {
            // What a loop's body does after the place runs before it in the next round, and of a try no one knows how
            // much has run.
            if (parent is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or DoStatementSyntax or CatchClauseSyntax or FinallyClauseSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax) yield break;
            IEnumerable<StatementSyntax> list = parent switch
            {
                BlockSyntax block => block.Statements,
                SwitchSectionSyntax section => section.Statements,
                _ => [],
            };
            foreach (StatementSyntax before in list.TakeWhile(one => one != at).Reverse()) yield return before;
        }
    }
}

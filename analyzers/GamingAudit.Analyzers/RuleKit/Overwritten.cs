using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Amounts in a local that another assignment replaces before anything reads them.</summary>
internal static class Overwritten
{
    /// <summary>The assignment that always follows and replaces what the term sets or adds; null where none does.
    /// </summary>
    public static AssignmentExpressionSyntax? By(RewardTerm term)
    {
        if (term.Call.Site is not IAssignmentOperation { Target: ILocalReferenceOperation local } made) return null;
        string name = local.Local.Name;
        // What starts at nothing and is set below is a start.
        if (term.Amount is { Low: 0, High: 0 } || term.Call.At != made.Syntax) return null;
        SyntaxNode? at = made.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        while (at?.Parent is { } around and not MemberDeclarationSyntax)
        {
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                or DoStatementSyntax or TryStatementSyntax or SwitchSectionSyntax
                or AnonymousFunctionExpressionSyntax) return null;
            if (around is BlockSyntax block)
            {
                foreach (StatementSyntax next in block.Statements.SkipWhile(one => one != at).Skip(1))
                {
                    if (Replacing(next, name) is { } set) return set;
                    if (next.DescendantNodesAndSelf().Any(node => Stops(node, name))) return null;
                }
            }

            // if (a) { reward = 1; return reward; }
            if (at.DescendantNodesAndSelf().Any(node => node.SpanStart > made.Syntax.SpanStart && Stops(node, name)))
                return null;
            at = around;
        }

        return null;
    }

    private static AssignmentExpressionSyntax? Replacing(StatementSyntax statement, string name) =>
        statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set }
        && set.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && set.Left is IdentifierNameSyntax left && left.Identifier.ValueText == name
        && !Place.Identifiers(set.Right.ToString()).Contains(name)
            ? set
            : null;

    // It is read, or may be handed on.
    private static bool Stops(SyntaxNode node, string name) => node switch
    {
        IdentifierNameSyntax read => read.Identifier.ValueText == name
            && !(read.Parent is AssignmentExpressionSyntax set && set.Left == read
                && set.IsKind(SyntaxKind.SimpleAssignmentExpression)),
        ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax
            or YieldStatementSyntax or ThrowStatementSyntax => true,
        _ => false,
    };
}

using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// A pay that puts the count of a course back to its start and never asks how far the count had come: the finish line
/// pays for a lap, whether or not its gates were passed.
/// </summary>
internal static class Rearmed
{
    /// <summary>What puts the count back; null where the pay does not, or where it asks for the count.</summary>
    public static AssignmentExpressionSyntax? By(RewardTerm term, TypeSource type)
    {
        if (!term.IsOwn || !term.Amount.IsPositive) return null;
        SyntaxNode site = term.Origin ?? term.Call.Site.Syntax;
        if (site.FirstAncestorOrSelf<BlockSyntax>() is not { } block) return null;
        return block.Statements.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression)
            .OfType<AssignmentExpressionSyntax>().FirstOrDefault(set => IsStart(set)
                && Writes.NameOf(set.Left) is { } count && IsCourse(count, type)
                && !Asks(term, site, count));
    }

    private static bool IsStart(AssignmentExpressionSyntax set) =>
        set.IsKind(SyntaxKind.SimpleAssignmentExpression) && set.Left is IdentifierNameSyntax
        && Literals.Number(set.Right) is not null;

    // if (gate == gates[next]) next++; for the one that is next.
    private static bool IsCourse(string count, TypeSource type) =>
        type.Type.GetMembers(count).OfType<IFieldSymbol>().Any(field => ValueParts.IsInteger(field.Type))
        && type.WritesOf(count).Any(write => type.IsAtStart(write.Site))
        && type.WritesOf(count).Any(write => write.Change == "+" && Branches.Around(write.Site).Any(
            test => test.Condition.DescendantNodesAndSelf().OfType<ElementAccessExpressionSyntax>().Any(
                gate => Place.Identifiers(gate.ArgumentList.ToString()).Contains(count))));

    // That another gate is not the next one says nothing of how many there were.
    private static bool Asks(RewardTerm term, SyntaxNode site, string count) =>
        Branches.Around(term).Concat(Branches.Around(site))
            .Any(test => (test.Holds || !test.Condition.IsKind(SyntaxKind.LogicalAndExpression))
                && Place.Identifiers(test.Condition.ToString()).Contains(count));
}

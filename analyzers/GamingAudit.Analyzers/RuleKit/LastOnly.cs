using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Pay for a place that is another than the last one, which alone is remembered: who goes to and fro between two of
/// them is always at another.
/// </summary>
internal static class LastOnly
{
    /// <summary>if (zone != last) { last = zone; ... }: what remembers it; null where the pay is none of the sort.
    /// </summary>
    public static SyntaxNode? Of(RewardTerm term, MethodLedger method, TypeSource type)
    {
        if (!term.IsOwn || !term.Amount.IsConstant || term.Guards.Any(IsOrder)) return null;
        foreach (Fact fact in term.Guards.Where(one => one is { Relation: Relation.NotEqual, Value: Place }))
        {
            Place now = fact.Subject, other = (Place)fact.Value!;
            SyntaxNode? block = fact.Condition.FirstAncestorOrSelf<IfStatementSyntax>()?.Statement;
            if (block is null || !block.Span.Contains(term.Location.SourceSpan)) continue;
            foreach (AssignmentExpressionSyntax set in Sets(block))
            {
                Place kept = Places.Of(set.Left), made = Places.Of(set.Right);
                if (!((kept == now && made == other) || (kept == other && made == now))) continue;
                Write[] moves = [.. Writes.Of(type.Type, made.Last.Name).Select(found => found.Write)
                    .Where(write => Literals.Number(write.Value) is null)];
                bool isOneWay = moves.Length > 0 && moves.All(write => write.Change == "+");
                if (!isOneWay && IsOfNumbers(kept, method)) return set;
            }
        }

        return null;
    }

    private static AssignmentExpressionSyntax[] Sets(SyntaxNode block) =>
        [.. block.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>()];

    // if (gate == next), if (gate > last): only the one that follows is paid.
    private static bool IsOrder(Fact fact) => fact is
    {
        Value: Place, Relation: Relation.Equal or Relation.Less or Relation.Greater or Relation.LessOrEqual
            or Relation.GreaterOrEqual,
    };

    // Things come and go; the numbers of places stay.
    private static bool IsOfNumbers(Place kept, MethodLedger method) => method.Operations.Any(
        part => part.Type is { } type && Places.Of(part.Syntax) == kept
            && (ValueParts.IsInteger(type) || type.TypeKind == TypeKind.Enum
                || type is INamedTypeSymbol { IsTupleType: true }));
}

using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What a value comes to in the state in which episodes begin, as far as that is written in numbers.</summary>
internal static class StartValues
{
    /// <summary>The value there; anything where it reads what begins as no number.</summary>
    public static Amount Of(IOperation value, MethodLedger method, TypeSource type) => new AmountReader(
        method.Locals, type, part => part is IMemberReferenceOperation
        {
            Instance: IInstanceReferenceOperation, Member: { IsStatic: false } member,
        } ? Of(member, type) is { } number ? Amount.Of(number) : null : null).Read(value);

    // swing = 0; in each method that begins an episode, whatever a step makes of it.
    private static double? Of(ISymbol member, TypeSource type)
    {
        if (!type.EpisodeBegins.Any()) return null;
        double?[] given =
        [
            .. type.EpisodeBegins.Select(begin => Writes.In(begin).Where(write => write.Name == member.Name).ToArray())
                .Where(writes => writes.Length > 0).Select(writes => writes.Length == 1 ? Number(writes[0]) : null),
        ];
        return given.Length > 0 && given.All(one => one is not null && one == given[0]) ? given[0] : null;
    }

    /// <summary>roll = pitch = 0, (angle, speed) = (0, 1): the number that a write sets; null for any other.</summary>
    public static double? Number(Write write)
    {
        ExpressionSyntax? value = write.Site is AssignmentExpressionSyntax set ? set.Right : null;
        while (value is AssignmentExpressionSyntax next) value = next.Right;
        if (write.Site is AssignmentExpressionSyntax { Left: TupleExpressionSyntax names }
            && value is TupleExpressionSyntax all)
        {
            int at = names.Arguments.ToList().FindIndex(one => CallShape.NameOf(one.Expression) == write.Name);
            return at >= 0 && at < all.Arguments.Count ? Literals.Number(all.Arguments[at].Expression) : null;
        }

        return Literals.Number(value);
    }
}

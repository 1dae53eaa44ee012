using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>How far something has come from where it was a moment ago, in whatever direction.</summary>
internal static class Travels
{
    /// <summary>
    /// Distance(transform.position, last), (transform.position - last).magnitude, where last is set to the position
    /// again and again.
    /// </summary>
    public static bool Is(IOperation part, TypeSource type) => Ends(part) is { Length: 2 } ends
        && ((IsOwnPosition(ends[0].Syntax) && IsPast(ends[1], type))
            || (IsOwnPosition(ends[1].Syntax) && IsPast(ends[0], type)));

    private static IOperation[] Ends(IOperation part) => CallShape.Of(part) switch
    {
        { Name: "Distance" or "DistanceTo", Arguments: { Length: 2 } two } => [.. two.Select(one => one.Unconverted())],
        _ when part is IMemberReferenceOperation
        {
            Member.Name: "magnitude", Instance: { } way,
        } && way.Unconverted() is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference =>
            [difference.LeftOperand.Unconverted(), difference.RightOperand.Unconverted()],
        _ => [],
    };

    private static bool IsPast(IOperation end, TypeSource type)
    {
        if (end is not IFieldReferenceOperation { Instance: IInstanceReferenceOperation, Field.Name: var name })
            return false;
        IEnumerable<Write> writes = type.WritesOf(name).Where(write => !type.EpisodeBegins.Any(
            begin => begin.SyntaxTree == write.Site.SyntaxTree && begin.Span.Contains(write.Site.Span)));
        return writes.Any(write => write.Value is { } value && IsOwnPosition(value)
            && !SetUpCode.Holds(write.Site));
    }

    private static bool IsOwnPosition(SyntaxNode place) =>
        place is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member
        && KnownFrameworks.Words.Positions.Contains(name) && Places.OfOwner(member).IsSelf;
}

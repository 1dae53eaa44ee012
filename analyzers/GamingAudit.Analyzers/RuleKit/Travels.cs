using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// How far something has come, or turned, from where it was a moment ago, in whatever direction.
/// </summary>
internal static class Travels
{
    /// <summary>
    /// Distance(transform.position, last), (transform.position - last).magnitude, Angle(transform.rotation, last),
    /// where last is set to the same again and again.
    /// </summary>
    public static bool Is(IOperation part, TypeSource type) => Ends(part) is { Length: 2 } ends
        && ((IsOwnPose(ends[0].Syntax) && IsPast(ends[1], type))
            || (IsOwnPose(ends[1].Syntax) && IsPast(ends[0], type)));

    /// <summary>
    /// Whether a field or property, of whatever object, only gathers such ways: total += Distance(transform.position,
    /// last), where last follows.
    /// </summary>
    public static bool AreGathered(IOperation part, TypeSource type) =>
        part is IMemberReferenceOperation { Member: { ContainingType: { } owner, Name: var sum } }
        && !owner.DeclaringSyntaxReferences.IsEmpty && type.Of(owner) is var source
        && source.WritesOf(sum).Any(write => write.Change == "+"
            && write.Site is AssignmentExpressionSyntax { Right: var added }
            && write.Site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && IsOfPlaces(added, member, source));

    // The length of a way, all of whose names are the own place, now or a moment ago.
    private static bool IsOfPlaces(ExpressionSyntax added, MemberDeclarationSyntax member, TypeSource type)
    {
        ExpressionSyntax way = Made(added, member);
        string? length = CallShape.NameOf(way is InvocationExpressionSyntax call ? call.Expression : way);
        if (length is not ("Distance" or "DistanceTo" or "magnitude" or "Length" or "Sqrt")) return false;
        ExpressionSyntax[] named = [.. Named(way).SelectMany(
            name => Made(name, member) is var made && made != name && !IsOwnPose(made) ? Named(made) : [name])];
        return named.Any(name => IsFormer(name, type)) && named.All(
            name => IsOwnPose(Made(name, member)) || IsFormer(name, type));
    }

    private static IEnumerable<ExpressionSyntax> Named(ExpressionSyntax value)
    {
        foreach (SyntaxNode node in value.DescendantNodesAndSelf(node => !IsOwnPose(node)))
        {
            if (IsOwnPose(node)) yield return (ExpressionSyntax)node;
            else if (node is IdentifierNameSyntax name && !IsFunction(name)) yield return name;
        }
    }

    // Vector3.Distance, Mathf, and the axis of a place.
    private static bool IsFunction(IdentifierNameSyntax name) => name.Parent switch
    {
        InvocationExpressionSyntax => true,
        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } called => called.Expression == name
            && char.IsUpper(name.Identifier.ValueText[0]) || called.Name == name,
        MemberAccessExpressionSyntax axis => axis.Name == name,
        _ => false,
    };

    // float way = ...; total += way;
    private static ExpressionSyntax Made(ExpressionSyntax value, MemberDeclarationSyntax member) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var name }
            ? LocalNames.Start(name, member) ?? value : value;

    // A field that follows the own place in steps.
    private static bool IsFormer(ExpressionSyntax name, TypeSource type) =>
        name is IdentifierNameSyntax { Identifier.ValueText: var kept }
        && TypeMembers.Find(type.Type, kept) is IFieldSymbol
        && type.WritesOf(kept).Any(write => write.Value is { } set && !SetUpCode.Holds(write.Site)
            && write.Site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && IsOwnPose(Made(set, member)));

    private static IOperation[] Ends(IOperation part) => CallShape.Of(part) switch
    {
        { Name: "Distance" or "DistanceTo" or "Angle", Arguments: { Length: 2 } two } =>
            [.. two.Select(one => one.Unconverted())],
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
        return writes.Any(write => write.Value is { } value && IsOwnPose(value)
            && !SetUpCode.Holds(write.Site));
    }

    private static bool IsOwnPose(SyntaxNode place) =>
        place is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member
        && (KnownFrameworks.Words.Positions.Contains(name) || KnownFrameworks.Words.Orientations.Contains(name))
        && Places.OfOwner(member).IsSelf;
}

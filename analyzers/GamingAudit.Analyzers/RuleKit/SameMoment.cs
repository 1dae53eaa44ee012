using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// A place that is measured twice in one call of a method, where all that is done between only asks the engine's
/// physics for a movement: it comes after the call, so both measures are one.
/// </summary>
internal static class SameMoment
{
    // Helpers of helpers that ask the physics: deeper than any that was read.
    private const int Depth = 2;

    /// <summary>Whether the two sides of a difference or comparison are the same measure of the same moment.</summary>
    public static bool Is(IBinaryOperation pair, MethodLedger method, TypeSource type)
    {
        Moments left = Moments.Of(pair.LeftOperand, method), right = Moments.Of(pair.RightOperand, method);
        if (left.Text.Length == 0 || left.Text != right.Text || left.IsKept || right.IsKept) return false;
        (int from, int to) = left.At < right.At ? (left.At, right.At) : (right.At, left.At);
        if (from == to) return false;
        var names = new HashSet<string>(Place.Identifiers(left.Text));
        if (!names.Overlaps(KnownFrameworks.Words.Positions)) return false;
        SyntaxNode body = method.Body.Syntax;
        return body.DescendantNodes().Any(node => node.SpanStart == from && !Branches.IsInLoop(node))
            && body.DescendantNodes().Where(node => node.SpanStart > from && node.Span.End <= to)
                .All(node => IsDeferred(node, names, type, Depth))
            && body.DescendantNodes().Any(node => node.SpanStart > from && node.Span.End <= to
                && Asks(node, type, Depth));
    }

    // Something that moves the body after the step, or sets how it does.
    private static bool Asks(SyntaxNode node, TypeSource type, int depth) => node switch
    {
        InvocationExpressionSyntax call when CallShape.NameOf(call.Expression) is { } name =>
            KnownFrameworks.Words.Deferred.Contains(name)
            || (depth > 0 && Own(call, type) is { } helper
                && helper.DescendantNodes().Any(inner => Asks(inner, type, depth - 1))),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } =>
            KnownFrameworks.Words.Drives.Contains(left.Name.Identifier.ValueText),
        _ => false,
    };

    private static bool IsDeferred(
        SyntaxNode node, HashSet<string> measured, TypeSource type, int depth)
    {
        switch (node)
        {
            case AwaitExpressionSyntax or YieldStatementSyntax or ThrowStatementSyntax:
                return false;
            case InvocationExpressionSyntax call:
                string name = CallShape.NameOf(call.Expression) ?? string.Empty;
                if (KnownFrameworks.Words.Deferred.Contains(name) || KnownFrameworks.Words.LookUps.Contains(name)
                    || KnownFrameworks.PayByName(call) is { Kind: var kind } && kind.Pays()) return true;
                if (call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner }
                    && owner.Identifier.ValueText is var of
                    && (KnownFrameworks.Words.Geometry.Contains(of) || KnownFrameworks.Words.Maths.Contains(of)))
                    return true;
                return depth > 0 && Own(call, type) is { } helper && helper.DescendantNodes()
                    .All(inner => IsDeferred(inner, measured, type, depth - 1));
            case AssignmentExpressionSyntax set:
                return CallShape.NameOf(set.Left) is { } target && !measured.Contains(target)
                    && !KnownFrameworks.Words.Positions.Contains(target)
                    && !KnownFrameworks.Words.Orientations.Contains(target)
                    && (set.Left is IdentifierNameSyntax
                        ? !HasSetter(target, type)
                        : set.Left is ElementAccessExpressionSyntax
                            || KnownFrameworks.Words.Drives.Contains(target));
            default:
                return true;
        }
    }

    private static bool HasSetter(string name, TypeSource type) => TypeMembers.Find(type.Type, name) is IPropertySymbol;

    private static MethodDeclarationSyntax? Own(InvocationExpressionSyntax call, TypeSource type) =>
        Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
        && !helper.Modifiers.Any(modifier => modifier.ValueText is "virtual" or "abstract" or "override")
            ? helper
            : null;
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// A reward that several methods gather in a field, and that a step hands out: each assignment of the field pays, as a
/// call would, and the step pays nothing more. So does the flag of the end.
/// </summary>
/// <param name="isStep">Whether the result of a method holds the reward.</param>
internal sealed class GatheredReward(Func<IMethodSymbol, bool> isStep)
{
    private static readonly ImmutableHashSet<string> NoHops = ImmutableHashSet<string>.Empty;

    private readonly ConditionalWeakTable<INamedTypeSymbol, StepFields> known = new();

    /// <summary>What an assignment of such a field does; null for any other operation.</summary>
    public RewardCall? Classify(IOperation operation)
    {
        if (operation is not (IAssignmentOperation or IInvalidOperation)) return null;
        if (operation.Syntax is not AssignmentExpressionSyntax assignment) return null;
        INamedTypeSymbol? type = operation is IAssignmentOperation assigned
            ? (assigned.Target as IMemberReferenceOperation)?.Member.ContainingType
            : operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
        if (type is null || Named(assignment, type) is not { } call) return null;
        IOperation? amount = call.Amount is null
            ? null
            : (operation as IAssignmentOperation)?.Value
                ?? operation.ChildOperations.LastOrDefault(child => child.Syntax == assignment.Right);
        return new RewardCall(call.Kind, operation, amount, Place.Self, call.Factor);
    }

    /// <summary>The same by names alone.</summary>
    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type)
    {
        if (node is not AssignmentExpressionSyntax { Left: var left, Right: var right } assignment) return null;
        if (CallShape.NameOf(left) is not { } name || !Place.OfOwner(left, NoHops).IsSelf) return null;
        StepFields fields = known.GetValue(type, Read);
        if (name == fields.Done)
        {
            return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                && right.IsKind(SyntaxKind.TrueLiteralExpression)
                    ? new NamedCall(CallKind.EndLater, null)
                    : null;
        }

        return name == fields.Reward && KindOf(assignment) is var (kind, factor)
            ? new NamedCall(kind, right, factor)
            : null;
    }

    /// <summary>Whether the value is such a field, which was paid where it was assigned.</summary>
    public bool HandsOut(IOperation value, IMethodSymbol method) =>
        method.ContainingType is { } type && known.GetValue(type, Read) is { Reward: { } reward }
        && value.Unconverted().Syntax is ExpressionSyntax syntax && StepFields.NameIn(syntax, method) == reward;

    /// <summary>How an assignment of a reward pays; null where it forgets what was paid.</summary>
    public static (CallKind Kind, double Factor)? KindOf(AssignmentExpressionSyntax assignment) =>
        assignment.Kind() switch
        {
            SyntaxKind.AddAssignmentExpression => (CallKind.Add, 1),
            SyntaxKind.SubtractAssignmentExpression => (CallKind.Add, -1),
            SyntaxKind.SimpleAssignmentExpression when Literals.Number(assignment.Right) != 0 => (CallKind.Set, 1),
            _ => null,
        };

    private StepFields Read(INamedTypeSymbol type) =>
        StepFields.Of(type, type.GetMembers().OfType<IMethodSymbol>().Where(isStep));
}

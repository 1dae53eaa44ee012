using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// The first versions of ML-Agents, before 0.3: a step adds to the field <c>reward</c> that its agent inherits, and
/// sets <c>done</c>, upon which the academy resets the agent later.
/// </summary>
internal static class EarlyMlAgents
{
    /// <summary>The step of these versions.</summary>
    public const string Step = "AgentStep";

    /// <summary>What an assignment does; null for any other operation, and for agents of later versions.</summary>
    public static RewardCall? Classify(IOperation operation, INamedTypeSymbol? type)
    {
        if (operation is not (IAssignmentOperation or IInvalidOperation)) return null;
        if (type is null || Named(operation.Syntax, type) is not { } call) return null;
        ExpressionSyntax right = ((AssignmentExpressionSyntax)operation.Syntax).Right;
        IOperation? amount = call.Amount is null
            ? null
            : (operation as IAssignmentOperation)?.Value
                ?? operation.ChildOperations.LastOrDefault(child => child.Syntax == right);
        return new RewardCall(call.Kind, operation, amount, Place.Self, call.Factor);
    }

    /// <summary>The same by names alone.</summary>
    public static NamedCall? Named(SyntaxNode node, INamedTypeSymbol type)
    {
        if (node is not AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax or MemberAccessExpressionSyntax
                {
                    Expression: ThisExpressionSyntax
                }
            } assignment) return null;
        if (CallShape.NameOf(assignment.Left) is not ("reward" or "done") || !Is(type)) return null;
        if (CallShape.NameOf(assignment.Left) == "done")
            return assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression)
                ? new NamedCall(CallKind.EndLater, null) : null;
        return GatheredReward.KindOf(assignment) is var (kind, factor)
            ? new NamedCall(kind, assignment.Right, factor) : null;
    }

    // It overrides the step and inherits the fields. What it inherits from is asked of whoever asks this.
    private static bool Is(INamedTypeSymbol type) =>
        type.GetMembers(Step).OfType<IMethodSymbol>().Any(
            method => method is { IsOverride: true, Parameters.Length: 1 }
                && method.Parameters[0].Type is IArrayTypeSymbol)
        && type.GetMembers("reward").IsEmpty && type.GetMembers("done").IsEmpty;
}

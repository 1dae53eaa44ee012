using System.Collections.Generic;
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
internal sealed class EarlyMlAgents : IRewardFramework
{
    private const string Step = "AgentStep";

    public string Name => "Unity ML-Agents before 0.3";

    public IReadOnlyCollection<string> Tokens { get; } = [Step];

    // The engine's own are those of the later versions; an end is an end, whoever ends it.
    public FrameworkWords Words { get; } = new() { Steps = FrameworkWords.Set(Step) };

    public RewardCall? Classify(IOperation operation)
    {
        if (operation is not (IAssignmentOperation or IInvalidOperation)) return null;
        if (operation.Syntax is not AssignmentExpressionSyntax { Right: var right }) return null;
        if (operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType is not { } type
            || Named(operation.Syntax, type) is not { } call) return null;
        IOperation? amount = call.Amount is null
            ? null
            : (operation as IAssignmentOperation)?.Value
                ?? operation.ChildOperations.LastOrDefault(child => child.Syntax == right);
        return new RewardCall(call.Kind, operation, amount, Place.Self, call.Factor);
    }

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type)
    {
        if (node is not AssignmentExpressionSyntax
            {
                Left: IdentifierNameSyntax or MemberAccessExpressionSyntax
                {
                    Expression: ThisExpressionSyntax
                }
            } assignment) return null;
        if (CallShape.NameOf(assignment.Left) is not ("reward" or "done") || !IsAgent(type)) return null;
        if (CallShape.NameOf(assignment.Left) == "done")
            return assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression)
                ? new NamedCall(CallKind.EndLater, null) : null;
        return GatheredReward.KindOf(assignment) is var (kind, factor)
            ? new NamedCall(kind, assignment.Right, factor) : null;
    }

    public bool PaysByReturn(IMethodSymbol method) => false;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => method is { IsStatic: false, Name: Step }
        ? Trigger.Step : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) => parameter.ContainingSymbol.Name == Step
        && parameter.Type.SpecialType != SpecialType.System_String;

    public bool IsOwn(INamedTypeSymbol type) => false;

    // It overrides the step and inherits the fields.
    private static bool IsAgent(INamedTypeSymbol type) =>
        type.GetMembers(Step).OfType<IMethodSymbol>().Any(
            method => method is { IsOverride: true, Parameters.Length: 1 }
                && method.Parameters[0].Type is IArrayTypeSymbol)
        && type.GetMembers("reward").IsEmpty && type.GetMembers("done").IsEmpty && MlAgents.IsAgent(type);
}

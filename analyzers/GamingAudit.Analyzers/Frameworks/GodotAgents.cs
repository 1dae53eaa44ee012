using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Godot RL Agents: the field reward of an AIController, which sends it and sets it to zero.</summary>
internal sealed class GodotAgents : IRewardFramework
{
    public IReadOnlyCollection<string> Tokens { get; } = ["AIController", "AIController2D", "AIController3D"];

    public RewardCall? Classify(IOperation operation)
    {
        if (operation is not IAssignmentOperation { Target: IMemberReferenceOperation target } assignment) return null;
        if (target.Member.Name is not ("reward" or "Reward")) return null;
        if (!IsController(target.Member.ContainingType)) return null;
        if (target.Syntax is not ExpressionSyntax syntax) return null;
        string receiver = ExpressionKey.OfOwner(syntax);
        return operation switch
        {
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } =>
                new RewardCall(CallKind.Add, operation, assignment.Value, receiver),
            ISimpleAssignmentOperation when !IsZero(assignment.Value) =>
                new RewardCall(CallKind.Set, operation, assignment.Value, receiver),
            _ => null,
        };
    }

    public bool PaysByReturn(IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => method.Name switch
    {
        "_PhysicsProcess" => Trigger.Step,
        "_Process" => Trigger.Frame,
        _ => Trigger.Unknown,
    };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { Name: "SetAction" or "set_action" } method
        && IsController(method.ContainingType);

    private static bool IsController(ITypeSymbol? type) =>
        Types.DerivesFrom(type, "AIController") || Types.DerivesFrom(type, "AIController2D")
        || Types.DerivesFrom(type, "AIController3D");

    private static bool IsZero(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: 0 or 0f or 0d }
        || (value is IConversionOperation conversion && IsZero(conversion.Operand));
}

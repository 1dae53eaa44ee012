using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Godot RL Agents: the field reward of an AIController, which sends it and sets it to zero, and its field done. A
/// controller in GDScript has both set by name.
/// </summary>
internal sealed class GodotAgents : IRewardFramework
{
    private const string Reward = "reward";

    private static readonly string[] Controllers = ["AIController", "AIController2D", "AIController3D"];

    public string Name => "Godot RL Agents";

    public IReadOnlyCollection<string> Tokens => Controllers;

    public FrameworkWords Words { get; } = new()
    {
        Begins = FrameworkWords.Set("Reset", "reset"),
        SetUps = FrameworkWords.Set("_Ready", "_EnterTree", "Reset"),
        SetByName = FrameworkWords.Set(Reward),
        Ends = FrameworkWords.Set("done = true", "needs_reset = true", "NeedsReset = true"),
        Steps = FrameworkWords.Set("_PhysicsProcess"),
        Inspected = FrameworkWords.Set("Export"),
        Positions = FrameworkWords.Set("Position", "GlobalPosition"),
        Orientations = FrameworkWords.Set("Rotation", "RotationDegrees", "GlobalRotation"),
        Velocities = FrameworkWords.Set("Velocity", "LinearVelocity"),
        Units = FrameworkWords.Set("Normalized", "Forward", "Up", "Right", "Back", "Down", "Left", "DirectionTo"),
        Locals = FrameworkWords.Set("ToLocal"),
        Makers = FrameworkWords.Set("Instantiate", "Instance"),
        Destroys = FrameworkWords.Set("QueueFree"),
        Removes = FrameworkWords.Set("QueueFree"),
        Engines = FrameworkWords.Set("Godot"),
        Maths = FrameworkWords.Set("Mathf"),
        Geometry = FrameworkWords.Set("Vector3", "Vector2", "Quaternion"),
    };

    public RewardCall? Classify(IOperation operation)
    {
        if (CallShape.Of(operation) is { Name: "Set", Arguments.Length: 2 } set) return SetByName(operation, set);
        if (operation is not (IAssignmentOperation or IInvalidOperation)) return null;
        if (operation.Syntax is not AssignmentExpressionSyntax assignment) return null;
        bool ends = IsEnd(assignment);
        if (!ends && !IsReward(assignment.Left)) return null;
        ITypeSymbol? owner = operation is IAssignmentOperation { Target: IMemberReferenceOperation target }
            ? target.Member.ContainingType
            : OfOwner(assignment.Left, operation);
        if (!IsController(owner) && !((owner is null or IErrorTypeSymbol) && IsCalledSo(assignment.Left))) return null;
        if (ends) return new RewardCall(CallKind.EndLater, operation, null, Owner(assignment.Left));
        if (GatheredReward.KindOf(assignment) is not var (kind, factor)) return null;
        IOperation? value = (operation as IAssignmentOperation)?.Value
            ?? operation.ChildOperations.LastOrDefault(child => child.Syntax == assignment.Right);
        return value is null
            ? null
            : new RewardCall(kind, operation, value, Owner(assignment.Left), factor);
    }

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type)
    {
        if (node is not AssignmentExpressionSyntax assignment) return null;
        Place owner = Owner(assignment.Left);
        // reward += 1, and controller.Reward += 1 of a member.
        if (!IsController(owner.IsSelf ? type : TypeMembers.TypeOf(TypeMembers.Find(type, owner.Text)))) return null;
        if (IsEnd(assignment)) return new NamedCall(CallKind.EndLater, null);
        return IsReward(assignment.Left) && GatheredReward.KindOf(assignment) is var (kind, factor)
            ? new NamedCall(kind, assignment.Right, factor)
            : null;
    }

    /// <summary>What an assignment does to the reward or episode of whomever it names, by its name alone.</summary>
    public static NamedCall? PayByName(AssignmentExpressionSyntax assignment) =>
        IsEnd(assignment) ? new NamedCall(CallKind.EndLater, null)
        : IsReward(assignment.Left) && GatheredReward.KindOf(assignment) is var (kind, factor)
            ? new NamedCall(kind, assignment.Right, factor)
            : null;

    /// <summary>The same of a call that sets it by a string.</summary>
    public static NamedCall? PayByName(InvocationExpressionSyntax call)
    {
        if (CallShape.NameOf(call.Expression) != "Set" || call.ArgumentList.Arguments is not { Count: 2 } arguments)
            return null;
        if (arguments[0].Expression is not LiteralExpressionSyntax { Token.Value: string name }) return null;
        ExpressionSyntax value = arguments[1].Expression;
        if (name is "done" or "needs_reset")
            return value.IsKind(SyntaxKind.TrueLiteralExpression) ? new NamedCall(CallKind.EndLater, null) : null;
        if (name != Reward || Literals.Number(value) == 0) return null;
        return value is BinaryExpressionSyntax sum && GetsReward(sum.Left)
            && (sum.IsKind(SyntaxKind.AddExpression) || sum.IsKind(SyntaxKind.SubtractExpression))
            ? new NamedCall(CallKind.Add, sum.Right, sum.IsKind(SyntaxKind.AddExpression) ? 1 : -1)
            : new NamedCall(CallKind.Set, value);
    }

    public bool PaysByReturn(IMethodSymbol method) => false;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => method.Name switch
    {
        "_PhysicsProcess" => Trigger.Step,
        "SetAction" or "set_action" when IsController(method.ContainingType) => Trigger.Step,
        "_Process" => Trigger.Frame,
        "Reset" or "reset" when IsController(method.ContainingType) => Trigger.EpisodeBegin,
        _ when EpisodeNames.Begins(method) && IsController(method.ContainingType) => Trigger.EpisodeBegin,
        var name when method.Parameters.Length > 0 && name.StartsWith("On", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("_on_", StringComparison.Ordinal) => OfSignal(name),
        _ => Trigger.Unknown,
    };

    // OnCoinBodyEntered, _on_area_2d_body_entered: what an editor calls the handlers of the signals of an area.
    private static Trigger OfSignal(string name) =>
        string.Join(" ", NameWords.Of(name.Trim('_')).Reverse().Take(2).Reverse()) switch
        {
            "body entered" or "area entered" or "shape entered" => Trigger.Enter,
            "body exited" or "area exited" or "shape exited" => Trigger.Exit,
            _ => Trigger.Unknown,
        };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { Name: "SetAction" or "set_action" } method
        && IsController(method.ContainingType);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool IsReward(ExpressionSyntax target) => CallShape.NameOf(target) is "reward" or "Reward";

    // What the other side reads with the next observation, and then asks for a reset.
    private static bool IsEnd(AssignmentExpressionSyntax assignment) =>
        CallShape.NameOf(assignment.Left) is "done" or "Done" or "needs_reset" or "NeedsReset"
        && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
        && assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression);

    private Place Owner(ExpressionSyntax member) => Place.OfOwner(member, Words.Hops);

    // controller.Set("reward", (float)controller.Get("reward") + 1)
    private RewardCall? SetByName(IOperation operation, CallShape set)
    {
        if (set.Arguments[0].Unconverted().ConstantValue is not { HasValue: true, Value: string name }) return null;
        Place receiver = Owner(set.Syntax.Expression);
        IOperation value = set.Arguments[1].Unconverted();
        if (name is "done" or "needs_reset")
            return value.ConstantValue is { HasValue: true, Value: true }
                ? new RewardCall(CallKind.EndLater, operation, null, receiver)
                : null;
        if (name != Reward || value.ConstantValue is { HasValue: true, Value: 0 or 0f or 0d }) return null;
        return value is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } sum
            && GetsReward(sum.LeftOperand.Syntax)
            ? new RewardCall(
                CallKind.Add, operation, sum.RightOperand, receiver,
                sum.OperatorKind == BinaryOperatorKind.Add ? 1 : -1)
            : new RewardCall(CallKind.Set, operation, value, receiver);
    }

    private static bool GetsReward(SyntaxNode value) =>
        value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(
            call => CallShape.NameOf(call.Expression) == "Get" && call.ArgumentList.Arguments.Count == 1
                && call.ArgumentList.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: Reward });

    // What a member that does not resolve belongs to: the class around it, or what a field that holds it is called.
    private ITypeSymbol? OfOwner(ExpressionSyntax target, IOperation operation)
    {
        if (Owner(target).IsSelf)
            return operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType;
        if (target is not MemberAccessExpressionSyntax member) return null;
        foreach (IOperation inner in operation.DescendantsAndSelf())
        {
            if (inner.Syntax == member.Expression) return inner.Type;
        }

        return null;
    }

    // car.AIController.reward of a car whose file is not at hand.
    private static bool IsCalledSo(ExpressionSyntax target) =>
        target is MemberAccessExpressionSyntax { Expression: var owner } && CallShape.NameOf(owner) is { } name
        && Controllers.Any(
            one => string.Equals(name.Replace("_", string.Empty), one, StringComparison.OrdinalIgnoreCase));

    private static bool IsController(ITypeSymbol? type) => Controllers.Any(name => Types.DerivesFrom(type, name))
        || IsOwnController(type);

    // class Climber : Node2D { public float reward; public bool done; }
    private static bool IsOwnController(ITypeSymbol? type) => type is INamedTypeSymbol { BaseType.Name: var engine }
        && (engine == "Node" || engine.EndsWith("2D", StringComparison.Ordinal)
            || engine.EndsWith("3D", StringComparison.Ordinal))
        && type.GetMembers().Any(one => one.Name is "reward" or "Reward" && TypeMembers.TypeOf(one) is { } of
            && ReturnedReward.IsCount(of))
        && type.GetMembers().Any(one => one.Name is "done" or "Done" or "needs_reset" or "NeedsReset"
            && TypeMembers.TypeOf(one)?.SpecialType == SpecialType.System_Boolean);
}

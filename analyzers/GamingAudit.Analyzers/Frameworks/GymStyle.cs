using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Gym.NET and environments in its style: a method Step that makes a Step of observation, reward, done and information,
/// or returns a tuple or an object with a member of that name.
/// </summary>
internal sealed class GymStyle : IRewardFramework
{
    private readonly GatheredReward gathered = new(IsStep);

    public string Name => "Gym";

    public IReadOnlyCollection<string> Tokens { get; } = ["Step"];

    public FrameworkWords Words { get; } = new()
    {
        Begins = FrameworkWords.Set("Reset"),
        Steps = FrameworkWords.Set("Step"),
        SetUps = FrameworkWords.Set("Reset"),
    };

    public RewardCall? Classify(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "Step", Arguments.Length: >= 3 } made =>
            Paid(made, made.Arguments[1].Value),
        IObjectCreationOperation made when InStep(made) => Paid(made, ReturnedReward.InObject(made)),
        IInvalidOperation { Syntax: ObjectCreationExpressionSyntax syntax } made
            when syntax.Type.ToString() == "Step" && syntax.ArgumentList?.Arguments.Count >= 3 =>
            Paid(made, Of(made, syntax.ArgumentList!.Arguments[1].Expression)),
        ITupleOperation made when InStep(made) => Paid(made, ReturnedReward.InTuple(made)),
        ISimpleAssignmentOperation set when IsEnd(set) => new RewardCall(CallKind.EndLater, set, null, Place.Self),
        _ => gathered.Classify(operation),
    };

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => gathered.Named(node, type);

    public bool PaysByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => gathered.HandsOut(value, method);

    public Trigger TriggerOf(IMethodSymbol method) => method switch
    {
        _ when IsStep(method) => Trigger.Step,
        { Name: "Reset", IsStatic: false, ContainingType: { } type } when Steps(type) => Trigger.EpisodeBegin,
        _ => Trigger.Unknown,
    };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && IsStep(method);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool IsStep(IMethodSymbol method) =>
        method is { Name: "Step", IsStatic: false, Parameters.Length: 1 }
        && (method.ReturnType.Name == "Step" || method.ReturnType.IsTupleType);

    private static bool Steps(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("Step"))
        {
            if (member is IMethodSymbol method && IsStep(method)) return true;
        }

        return false;
    }

    // The local or field that the step returns as done: it is over when the step returns, with all that it pays.
    private static bool IsEnd(ISimpleAssignmentOperation set) =>
        set.Syntax is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } }
        && name is "done" or "terminated" && set.Value.ConstantValue is { HasValue: true, Value: true } && InStep(set);

    private static RewardCall? Paid(IOperation made, IOperation? reward) =>
        reward is null ? null : new RewardCall(CallKind.Return, made, reward, Place.Self);

    private static IOperation? Of(IOperation made, SyntaxNode syntax)
    {
        foreach (IOperation child in made.ChildOperations)
        {
            if (child.Syntax == syntax) return child;
        }

        return null;
    }

    private static bool InStep(IOperation operation)
    {
        SyntaxNode? at = operation.Syntax;
        while (at is not null and not MemberDeclarationSyntax) at = at.Parent;
        return at is MethodDeclarationSyntax { Identifier.ValueText: "Step" };
    }
}

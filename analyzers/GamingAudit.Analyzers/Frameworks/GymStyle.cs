using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Gym.NET and environments in its style: a method Step that makes a Step of observation, reward, done and information,
/// or returns a tuple with a member of that name.
/// </summary>
internal sealed class GymStyle : IRewardFramework
{
    public IReadOnlyCollection<string> Tokens { get; } = ["Step"];

    public RewardCall? Classify(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "Step", Arguments.Length: >= 3 } made =>
            new RewardCall(CallKind.Return, made, made.Arguments[1].Value, "this"),
        IInvalidOperation { Syntax: ObjectCreationExpressionSyntax syntax } made
            when syntax.Type.ToString() == "Step" && syntax.ArgumentList?.Arguments.Count >= 3 =>
            FromNames(made, syntax),
        ITupleOperation { Type: INamedTypeSymbol type } made when InStep(made) => FromTuple(made, type),
        _ => null,
    };

    public bool PaysByReturn(IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) =>
        method is { Name: "Step", IsStatic: false, Parameters.Length: 1 } && method.ReturnType.Name == "Step"
            ? Trigger.Step
            : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && TriggerOf(method) == Trigger.Step;

    private static RewardCall? FromNames(IInvalidOperation made, ObjectCreationExpressionSyntax syntax)
    {
        SyntaxNode reward = syntax.ArgumentList!.Arguments[1].Expression;
        foreach (IOperation child in made.ChildOperations)
        {
            if (child.Syntax == reward) return new RewardCall(CallKind.Return, made, child, "this");
        }

        return null;
    }

    private static RewardCall? FromTuple(ITupleOperation made, INamedTypeSymbol type)
    {
        INamedTypeSymbol declared = made.Parent is IConversionOperation { Type: INamedTypeSymbol to } ? to : type;
        if (declared.TupleElements.IsDefaultOrEmpty) return null;
        for (int i = 0; i < made.Elements.Length && i < declared.TupleElements.Length; i++)
        {
            if (string.Equals(declared.TupleElements[i].Name, "reward", System.StringComparison.OrdinalIgnoreCase))
                return new RewardCall(CallKind.Return, made, made.Elements[i], "this");
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

using System.Collections.Generic;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// GamingAudit's own contracts: a method of a transition that returns a double fits the delegate Reward, one that also
/// takes a sum of named terms fits RewardTerms; and any method can carry the attribute RewardFunction.
/// </summary>
internal sealed class OwnContracts : IRewardFramework
{
    public string Name => "GamingAudit";

    /// <summary>What a grader under audit is called.</summary>
    public const string Grader = "GraderTarget";

    public IReadOnlyCollection<string> Tokens { get; } =
        ["Transition", "RewardSum", "RewardFunction", "RewardFunctionAttribute", "AuditTarget", Grader];

    public FrameworkWords Words { get; } = new();

    /// <summary>Whether a method makes a grader under audit of one that it is handed.</summary>
    public static bool MakesGrader(IMethodSymbol method) =>
        method is { Name: "Create" or "CreateForTasks" or "CreateForCode", ContainingType.Name: Grader };

    public RewardCall? Classify(IOperation operation) =>
        CallShape.Of(operation) is { Name: "Add", Method.ContainingType: { Name: "RewardSum" } sum } call
        && sum.ContainingNamespace?.ToDisplayString() == "GamingAudit" && call.Arguments.Length >= 2
            ? new RewardCall(CallKind.Add, operation, call.Arguments[1], Place.Named("sum"))
            : null;

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => null;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool PaysByReturn(IMethodSymbol method) =>
        Types.HasAttribute(method, "RewardFunction")
        || (method.Parameters.Length == 1 && IsTransitionReward(method));

    /// <summary>Whether the method fits the delegate Reward or the delegate RewardTerms.</summary>
    public static bool IsTransitionReward(IMethodSymbol method) =>
        method.Parameters.Length is 1 or 2 && IsTransition(method.Parameters[0].Type)
        && (method.Parameters.Length == 1
            ? method.ReturnType.SpecialType == SpecialType.System_Double
            : method.ReturnsVoid && method.Parameters[1].Type.Name == "RewardSum");

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) =>
        PaysByReturn(method) || (method.Parameters.Length == 2 && IsTransition(method.Parameters[0].Type))
            ? Trigger.Step
            : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) => false;

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool IsTransition(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Transition", TypeArguments.Length: 2 } named
        && (named.TypeKind == TypeKind.Error || named.ContainingNamespace?.ToDisplayString() == "GamingAudit");
}

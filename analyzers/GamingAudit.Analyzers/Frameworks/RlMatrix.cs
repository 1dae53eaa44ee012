using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// RLMatrix: methods marked as rewards, whose results are summed, or an environment interface whose Step returns the
/// reward.
/// </summary>
internal sealed class RlMatrix : IRewardFramework
{
    private static readonly string[] Contracts =
        ["IEnvironment", "IEnvironmentAsync", "IContinuousEnvironment", "IContinuousEnvironmentAsync"];

    private readonly GatheredReward gathered = new(IsPaying);

    public string Name => "RLMatrix";

    public IReadOnlyCollection<string> Tokens { get; } = ["RLMatrixReward", "RLMatrixRewardAttribute", .. Contracts];

    public FrameworkWords Words { get; } = new()
    {
        Begins = FrameworkWords.Set("Reset"),
        Steps = FrameworkWords.Set("Step"),
        Ends = FrameworkWords.Set("RLMatrixDone", "isDone = true", "IsDone = true"),
        SetUps = FrameworkWords.Set("Reset"),
        Stubs = "RlMatrix",
    };

    // The property of the interface that the agent reads after the step.
    public RewardCall? Classify(IOperation operation) =>
        operation is ISimpleAssignmentOperation
        {
            Target: IMemberReferenceOperation { Member: { Name: "isDone" or "IsDone", ContainingType: var type } },
            Value: var value,
        } && IsEnvironment(type)
            ? EndFlag.Of(operation, value)
            : gathered.Classify(operation);

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) =>
        node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } set
        && name is "isDone" or "IsDone"
        && set.Right.IsKind(SyntaxKind.TrueLiteralExpression) && IsEnvironment(type)
            ? new NamedCall(CallKind.EndLater, null)
            : gathered.Named(node, type);

    public bool PaysByReturn(IMethodSymbol method) => IsPaying(method);

    public bool EndsByReturn(IMethodSymbol method) => Types.HasAttribute(method, "RLMatrixDone");

    public bool HandsOut(IOperation value, IMethodSymbol method) => gathered.HandsOut(value, method);

    public Trigger TriggerOf(IMethodSymbol method)
    {
        if (PaysByReturn(method)) return Trigger.Step;
        if (Types.HasAttribute(method, "RLMatrixReset")) return Trigger.EpisodeBegin;
        if (method.Name == "Reset" && IsEnvironment(method.ContainingType)) return Trigger.EpisodeBegin;
        return IsActionMethod(method) ? Trigger.Step : Trigger.Unknown;
    }

    public bool IsAction(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol method && (IsActionMethod(method) || IsEnvironmentStep(method));

    private static bool IsActionMethod(IMethodSymbol method) =>
        Types.HasAttribute(method, "RLMatrixActionDiscrete") || Types.HasAttribute(method, "RLMatrixActionContinuous");

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool IsPaying(IMethodSymbol method) =>
        Types.HasAttribute(method, "RLMatrixReward") || IsEnvironmentStep(method);

    private static bool IsEnvironmentStep(IMethodSymbol method) =>
        method is { Name: "Step", Parameters.Length: > 0 } && IsEnvironment(method.ContainingType);

    private static bool IsEnvironment(INamedTypeSymbol? type) =>
        type is not null && Types.Interfaces(type).Any(
            contract => Contracts.Contains(contract.Name)
                && (contract is { TypeKind: TypeKind.Error, TypeArguments.Length: 1 }
                    || IsRlMatrix(contract.ContainingNamespace?.ToDisplayString())));

    private static bool IsRlMatrix(string? name) =>
        name?.StartsWith("RLMatrix", System.StringComparison.Ordinal) == true;
}

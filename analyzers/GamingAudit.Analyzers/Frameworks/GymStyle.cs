using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Gym.NET and environments in its style: a method Step that makes a Step of observation, reward, done and information,
/// returns a tuple or an object with a member of that name, or hands the reward out by a parameter.
/// </summary>
internal sealed class GymStyle : IRewardFramework
{
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Known = new();

    private readonly GatheredReward gathered = new(IsStep);

    public string Name => "Gym";

    public IReadOnlyCollection<string> Tokens { get; } = ["Step", "StepAsync", "reward"];

    public FrameworkWords Words { get; } = new()
    {
        Begins = FrameworkWords.Set("Reset"),
        Steps = FrameworkWords.Set("Step", "StepAsync"),
        Interruptions = FrameworkWords.Set("a truncation"),
        SetUps = FrameworkWords.Set("Reset"),
    };

    public RewardCall? Classify(IOperation operation) => InResult(operation) ?? gathered.Classify(operation);

    private static RewardCall? InResult(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type.Name: "Step", Arguments.Length: >= 3 } made =>
            Paid(made, made.Arguments[1].Value),
        IObjectCreationOperation made when InStep(made) => Paid(made, ReturnedReward.InObject(made)),
        IInvalidOperation { Syntax: ObjectCreationExpressionSyntax syntax } made
            when syntax.Type.ToString() == "Step" && syntax.ArgumentList?.Arguments.Count >= 3 =>
            Paid(made, Of(made, syntax.ArgumentList!.Arguments[1].Expression)),
        ITupleOperation made when InStep(made) => Paid(made, ReturnedReward.InTuple(made)),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "Tuple" } } made
            when InStep(made) => Paid(made, ReturnedReward.InCreated(made)),
        ISimpleAssignmentOperation set when InStep(set) => OfMany(set) ?? Assigned(set),
        ICompoundAssignmentOperation change when InStep(change) => OfMany(change) ?? Changed(change),
        IVariableDeclaratorOperation { Initializer.Value: { } value } local
            when EndFlag.IsNamed(local.Symbol.Name) && InStep(local) => EndFlag.Of(local, value),
        _ => null,
    };

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => gathered.Named(node, type);

    public bool PaysByReturn(IMethodSymbol method) => false;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => gathered.HandsOut(value, method);

    public Trigger TriggerOf(IMethodSymbol method) => method switch
    {
        _ when IsStep(method) => Trigger.Step,
        { ContainingType: { } type } when EpisodeNames.Begins(method) && Steps(type) => Trigger.EpisodeBegin,
        _ => Trigger.Unknown,
    };

    public bool IsAction(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol method } && IsStep(method)
        // Step(action, bid, ask): what the world gives beside the action is none.
        && (EpisodeNames.SaysAction(parameter) || !method.Parameters.Any(EpisodeNames.SaysAction));

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool IsStep(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && Known.GetValue(method, one => new StrongBox<bool>(Acts(one))).Value;

    private static bool Acts(IMethodSymbol method) => IsCalledStep(method) || HandsRewardOut(method)
        || (method is { IsStatic: false, IsAbstract: false, Parameters.IsEmpty: false }
            && method.DeclaredAccessibility == Accessibility.Public
            && !EpisodeNames.SaysLook(method)
            && method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(EpisodeNames.Begins)
            && (ReturnedReward.IsNamedResult(method.ReturnType) || SaysInside(method)))
        || ((method.Parameters.Any(EpisodeNames.SaysAction)
                || (method.Parameters.Length > 0 && EpisodeNames.SaysStep(method)))
            && (ReturnedReward.IsNamedResult(method.ReturnType) || SaysInside(method) || ManyRewards.AreGiven(method)
                || (method.DeclaredAccessibility == Accessibility.Public && StepFields.ShowsResult(method)
                    && StepFields.Pays(method))));

    // (double[], double, bool) Act(int arm) { ... return (seen, reward, over); }
    private static bool SaysInside(IMethodSymbol method) => ReturnedReward.IsResult(method.ReturnType)
        && MethodResults.Declarations(method).SelectMany(MethodResults.Of).Any(
            result => ReturnedReward.Of(result, method.ReturnType) is
            { Reward: IdentifierNameSyntax name, Done: not null }
                && ReturnedReward.IsReward(name.Identifier.ValueText));

    private static bool IsCalledStep(IMethodSymbol method) =>
        method is { Name: "Step" or "StepAsync", IsStatic: false }
        && (method.Parameters.Length > 0
                && (ReturnedReward.IsResult(method.ReturnType) || method.Parameters.Any(IsOutReward)
                    || HoldsRewards(method.ContainingType) || ManyRewards.AreGiven(method))
            || StepFields.ShowsResult(method));

    private static bool Steps(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol method && IsStep(method)) return true;
        }

        return false;
    }

    // Rewards[i] += 1, where each agent of several has its own.
    private static RewardCall? OfMany(IAssignmentOperation change)
    {
        if (change.Syntax is not AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax element } set)
            return null;
        if (!ManyRewards.IsNamed(CallShape.NameOf(element.Expression))) return null;
        if (GatheredReward.KindOf(set) is not var (kind, factor)) return null;
        // Each of them is an agent of its own, and the loop over all of them its step.
        Place paid = ManyRewards.LoopOf(element) is null
            ? Place.Of(element, ImmutableHashSet<string>.Empty)
            : Place.Self;
        return new RewardCall(kind, change, change.Value, paid, factor);
    }

    private static bool HoldsRewards(INamedTypeSymbol? type) => type?.GetMembers().Any(
        member => ManyRewards.IsNamed(member.Name) && TypeMembers.TypeOf(member) is { } many && ManyRewards.Holds(many))
        == true;

    private static bool IsOutReward(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.None && ReturnedReward.IsReward(parameter.Name);

    // bool Advance(bool burn, out double reward): whatever it is called, it is given something and tells of the end.
    private static bool HandsRewardOut(IMethodSymbol method) =>
        method is { IsStatic: false, IsAbstract: false, MethodKind: MethodKind.Ordinary }
        && method.Parameters.Any(one => one.RefKind == RefKind.Out && IsOutReward(one)
            && ReturnedReward.IsCount(one.Type))
        && method.Parameters.Any(one => one.RefKind == RefKind.None)
        && (method.ReturnType.SpecialType == SpecialType.System_Boolean
            || method.Parameters.Any(one => one.RefKind == RefKind.Out
                && one.Type.SpecialType == SpecialType.System_Boolean)
            || EpisodeNames.Tells(method.ContainingType));

    // The flag that the step returns as done: it is over when the step returns, with all that it pays.
    private static RewardCall? Assigned(ISimpleAssignmentOperation set)
    {
        if (EndFlag.IsNamed(NameOf(set.Target))) return EndFlag.Of(set, set.Value);
        return IsResult(set.Target)
            && set.Value.Unconverted().ConstantValue is not { HasValue: true, Value: 0 or 0f or 0d }
            ? new RewardCall(CallKind.Return, set, set.Value, Place.Self)
            : null;
    }

    private static RewardCall? Changed(ICompoundAssignmentOperation change) =>
        IsResult(change.Target) && change.Sign() is { } sign
            ? new RewardCall(CallKind.Part, change, change.Value, Place.Self, sign)
            : null;

    // result.Reward of an object that the step made, and its out parameter.
    private static bool IsResult(IOperation target) => target switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => IsOutReward(parameter),
        IMemberReferenceOperation { Instance: ILocalReferenceOperation, Member.Name: var name } =>
            ReturnedReward.IsReward(name),
        IInvalidOperation { Syntax: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } member } =>
            ReturnedReward.IsReward(member.Name.Identifier.ValueText)
            && target.ChildOperations.FirstOrDefault() is ILocalReferenceOperation,
        _ => false,
    };

    private static string? NameOf(IOperation target) =>
        target.Syntax is ExpressionSyntax syntax ? CallShape.NameOf(syntax) : null;

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
        return at is MethodDeclarationSyntax method && (method.Identifier.ValueText is "Step" or "StepAsync"
            || ((method.ReturnType is TupleTypeSyntax or SimpleNameSyntax or ArrayTypeSyntax
                    || method.ParameterList.Parameters.Any(one => ReturnedReward.IsReward(one.Identifier.ValueText)
                        || ManyRewards.IsNamed(one.Identifier.ValueText)))
                && operation.SemanticModel?.GetDeclaredSymbol(method) is IMethodSymbol symbol && IsStep(symbol)));
    }
}

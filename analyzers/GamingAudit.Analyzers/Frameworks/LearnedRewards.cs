using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Rewards that no name tells: whatever number reaches an update of values, a stored transition or a selection
/// (<see cref="LearnerFlow"/>).
/// </summary>
internal sealed class LearnedRewards : IRewardFramework
{
    // The last by name, so that each other framework explains its own code first.
    public string Name => "What learners are told";

    public IReadOnlyCollection<string> Tokens { get; } = ["Learn", "UpdateQ", "Mutate"];

    public FrameworkWords Words { get; } = new();

    public RewardCall? Classify(IOperation operation)
    {
        if (operation.SemanticModel?.Compilation is not { } program || LearnerFlow.Of(program) is not
            {
                IsEmpty: false,
            } flow) return null;
        switch (operation)
        {
            case IAssignmentOperation { Target: IMemberReferenceOperation { Member: var member } target } set
                when flow.Holds(member) && !IsHandedOn(set.Value, flow):
                return Written(set, target, flow.IsLife(member));
            case IAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var filled } } set
                when flow.Holds(filled) && set is ISimpleAssignmentOperation && !IsZero(set.Value):
                return new RewardCall(CallKind.Return, set, set.Value, Place.Self);
            case ICompoundAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var filled } } change
                when flow.Holds(filled) && change.Sign() is { } sign:
                return new RewardCall(CallKind.Part, change, change.Value, Place.Self, sign);
            case IInvalidOperation { Syntax: AssignmentExpressionSyntax { Right: var right } of }
                when operation.SemanticModel.GetEnclosingSymbol(of.SpanStart)?.ContainingType is { } around
                && Named(of, around) is { } named:
                return new RewardCall(
                    named.Kind, operation, operation.ChildOperations.LastOrDefault(child => child.Syntax == right),
                    Place.Self, named.Factor);
            case IIncrementOrDecrementOperation { Target: IMemberReferenceOperation { Member: var member } target } step
                when flow.Holds(member):
                return new RewardCall(
                    Kind(target), step, step, Place.Self, step.Kind == OperationKind.Increment ? 1 : -1);
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter: var flag } } over
                when flag.ContainingSymbol is IMethodSymbol step && flow.IsStep(step)
                && EndFlag.IsHandedOut(flag, step):
                return EndFlag.Of(over, over.Value);
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } over
                when EndFlag.IsOfStep(local.Name) && IsInStep(over, flow):
                return EndFlag.Of(over, over.Value);
            default:
                return flow.IsPaid(operation.Syntax) && operation.Parent?.Syntax != operation.Syntax
                    && operation.Type is { } type && ReturnedReward.IsCount(type)
                        ? new RewardCall(CallKind.Return, operation, operation, Place.Self)
                        : null;
        }
    }

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type)
    {
        if (node is not AssignmentExpressionSyntax { Left: var left, Right: var right } set) return null;
        if (CallShape.NameOf(left) is not { } name || LearnerFlow.Of(type) is not { IsEmpty: false } flow) return null;
        if (!Place.OfOwner(left, KnownFrameworks.Words.Hops).IsSelf) return null;
        return TypeMembers.Find(type, name) is { } member && flow.Holds(member) && !flow.IsHandedOn(right)
            && GatheredReward.KindOf(set) is var (kind, factor)
                ? new NamedCall(kind, right, factor) : null;
    }

    public bool PaysByReturn(IMethodSymbol method) =>
        LearnerFlow.Of(method.ContainingType) is { IsEmpty: false } flow && flow.Pays(method);

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) =>
        LearnerFlow.Of(method.ContainingType) is { IsEmpty: false } flow && IsHandedOn(value, flow);

    public Trigger TriggerOf(IMethodSymbol method) =>
        LearnerFlow.Of(method.ContainingType) is not { IsEmpty: false } flow ? Trigger.Unknown
        : flow.IsStep(method) ? Trigger.Step
        : EpisodeNames.Begins(method) && flow.Concerns(method.ContainingType) ? Trigger.EpisodeBegin
        : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol method }
        && LearnerFlow.Of(method.ContainingType) is { IsEmpty: false } flow && flow.IsStep(method)
        && (EpisodeNames.SaysAction(parameter) || (method.Parameters.Count(one => one.RefKind == RefKind.None) == 1
            && Acts(method)));

    // Who is given one thing and changes something of its own by it.
    private static bool Acts(IMethodSymbol method) => MethodResults.Declarations(method).SelectMany(Writes.In).Any(
        write => write.IsOfItself && TypeMembers.Find(method.ContainingType, write.Name) is not null);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static RewardCall? Written(IAssignmentOperation set, IMemberReferenceOperation target, bool isLife)
    {
        switch (set)
        {
            case ICompoundAssignmentOperation change when change.Sign() is { } sign:
                return new RewardCall(Kind(target), change, change.Value, Place.Self, sign);
            case ISimpleAssignmentOperation when !IsZero(set.Value):
                return new RewardCall(isLife ? CallKind.Return : CallKind.Set, set, set.Value, Place.Self);
            default:
                return null;
        }
    }

    private static CallKind Kind(IMemberReferenceOperation target) =>
        target.Instance is IInstanceReferenceOperation ? CallKind.Add : CallKind.Part;

    private static bool IsZero(IOperation value) =>
        value.Unconverted().ConstantValue is { HasValue: true, Value: 0 or 0f or 0d };

    private static bool IsHandedOn(IOperation value, LearnerFlow flow) => flow.IsHandedOn(value.Syntax)
        || flow.IsHandedOn(value.Unconverted().Syntax);

    private static bool IsInStep(IOperation operation, LearnerFlow flow) =>
        operation.Syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
        && operation.SemanticModel?.GetDeclaredSymbol(method) is IMethodSymbol step && flow.IsStep(step);
}

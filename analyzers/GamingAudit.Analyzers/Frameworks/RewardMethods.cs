using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Home-made learners, as of Q-tables: a method that makes a number of a state, an action or the next state and is
/// called a reward, by its own name, its type's or that of an interface; and what is called the fitness of a life.
/// </summary>
internal sealed class RewardMethods : IRewardFramework
{
    private static readonly string[] Methods = WordLists.RewardMethods.Words;

    public string Name => "Reward methods";

    public IReadOnlyCollection<string> Tokens => Methods;

    public FrameworkWords Words { get; } = new();

    // genome.Fitness = fitness: what evolution selects by; who copies it from another makes none.
    public RewardCall? Classify(IOperation operation) =>
        operation is IAssignmentOperation { Target: IMemberReferenceOperation { Member.Name: var name } } set
        && RewardEvidence.SaysFitness(name) && set.Target.Type is { } of && ReturnedReward.IsCount(of)
        && set.Value.Unconverted() is var value
        && (set is ICompoundAssignmentOperation || !value.ConstantValue.HasValue)
        && !(value is IMemberReferenceOperation from && RewardEvidence.SaysFitness(from.Member.Name))
        && set.SemanticModel is { Compilation: var program } && !LearnerFlow.Of(program).IsHandedOn(set.Value.Syntax)
            ? set switch
            {
                ISimpleAssignmentOperation => new RewardCall(CallKind.Return, set, set.Value, Place.Self),
                ICompoundAssignmentOperation more when more.Sign() is { } sign =>
                    new RewardCall(KindOf(set), set, set.Value, Place.Self, sign),
                _ => null,
            }
            : OfUnknown(operation) ?? TermTable.Classify(operation);

    /// <summary>fitness += 4: what an object adds to its own fitness, by names alone.</summary>
    public static NamedCall? PayByName(SyntaxNode node) =>
        node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } set
        && set.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
        && RewardEvidence.SaysFitness(name) && GatheredReward.KindOf(set) is var (kind, factor)
            ? new NamedCall(kind, set.Right, factor) : null;

    // organism.network.fitness += 1, where the type of the network is not at hand.
    private static RewardCall? OfUnknown(IOperation operation)
    {
        if (operation.Syntax is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } set)
            return null;
        if (!RewardEvidence.SaysFitness(left.Name.Identifier.ValueText)) return null;
        IOperation? value = operation switch
        {
            IAssignmentOperation { Target: IInvalidOperation or IDynamicMemberReferenceOperation } known => known.Value,
            IInvalidOperation => operation.ChildOperations.LastOrDefault(child => child.Syntax == set.Right),
            _ => null,
        };
        return value is not null && GatheredReward.KindOf(set) is var (_, factor)
            && set.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression
                ? new RewardCall(CallKind.Part, operation, value, Place.Self, factor) : null;
    }

    // fitness += 5, in what is selected by it: paid there, whoever asks for the whole.
    private static CallKind KindOf(IAssignmentOperation change) =>
        change.Target is IMemberReferenceOperation { Instance: IInstanceReferenceOperation }
            ? CallKind.Add : CallKind.Part;

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) => null;

    public bool PaysByReturn(IMethodSymbol method) =>
        RewardEvidence.Is(method) || RewardEvidence.IsFitness(method);

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => TermTable.HandsOut(value, method)
        || value.Unconverted() is IMemberReferenceOperation
        {
            Instance: IInstanceReferenceOperation, Member.Name: var name,
        } && RewardEvidence.SaysFitness(name) && method.ContainingType is { } type
        && Writes.Of(type, name).Any(write => write.Write.Change is "+" or "-");

    // A fitness is of a whole life, which a loop may play.
    public Trigger TriggerOf(IMethodSymbol method) =>
        RewardEvidence.Is(method) || RewardEvidence.PlaysLife(method) ? Trigger.Step
        : EpisodeNames.Begins(method)
            && method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(RewardEvidence.Is)
            ? Trigger.EpisodeBegin
        : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        Says(parameter, "action") && parameter.ContainingSymbol is IMethodSymbol method && PaysByReturn(method);

    public bool IsOwn(INamedTypeSymbol type) => false;

    private static bool Says(IParameterSymbol parameter, string word) => NameWords.Of(parameter.Name).Contains(word);
}

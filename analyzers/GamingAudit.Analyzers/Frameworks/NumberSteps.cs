using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Home-made environments and games whose step returns the reward as a number, and tells that the episode is over by
/// an out parameter or by a member that the type shows: <c>float PlayStep(int action)</c> beside <c>bool GameOver</c>.
/// </summary>
internal sealed class NumberSteps : IRewardFramework
{
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Known = new();

    public string Name => "Steps that return a number";

    public IReadOnlyCollection<string> Tokens { get; } = ["reward"];

    public FrameworkWords Words { get; } = new();

    public RewardCall? Classify(IOperation operation) =>
        operation is ISimpleAssignmentOperation { Syntax: AssignmentExpressionSyntax { Left: var left } } set
        && EndFlag.IsOfStep(CallShape.NameOf(left))
        && set.Target switch
        {
            IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member.ContainingType: { } type } =>
                Steps(type),
            IParameterReferenceOperation
            {
                Parameter: { RefKind: RefKind.Out, ContainingSymbol: IMethodSymbol method },
            } => PaysByReturn(method),
            _ => false,
        }
            ? EndFlag.Of(set, set.Value)
            : null;

    public NamedCall? Named(SyntaxNode node, INamedTypeSymbol type) =>
        node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } set
        && set.IsKind(SyntaxKind.SimpleAssignmentExpression) && set.Right.IsKind(SyntaxKind.TrueLiteralExpression)
        && EndFlag.IsOfStep(name) && type.GetMembers(name).Any() && Steps(type)
            ? new NamedCall(CallKind.EndLater, null)
            : null;

    public bool PaysByReturn(IMethodSymbol method) =>
        method is { IsStatic: false, MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false, IsAbstract: false }
        && ReturnedReward.IsCount(method.ReturnType)
        && Known.GetValue(method, static one => new StrongBox<bool>(IsStep(one))).Value;

    public bool EndsByReturn(IMethodSymbol method) => false;

    public bool HandsOut(IOperation value, IMethodSymbol method) => false;

    public Trigger TriggerOf(IMethodSymbol method) => PaysByReturn(method) ? Trigger.Step
        : EpisodeNames.Begins(method) && method.ContainingType is { } type && Steps(type) ? Trigger.EpisodeBegin
        : Trigger.Unknown;

    public bool IsAction(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.None, ContainingSymbol: IMethodSymbol method } && PaysByReturn(method)
        && (EpisodeNames.SaysAction(parameter) || !method.Parameters.Any(EpisodeNames.SaysAction));

    public bool IsOwn(INamedTypeSymbol type) => false;

    private bool Steps(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Any(PaysByReturn);

    private static bool TellsByParameter(IMethodSymbol method) =>
        method.Parameters.Any(one => one.RefKind == RefKind.Out && EndFlag.IsOfStep(one.Name));

    // bool GameOver, bool IsDone(), and a type that an agent learns in, which may end when the learner wants.
    private static bool TellsByMember(INamedTypeSymbol type) => type.GetMembers().Any(
        member => member.IsStatic ? false : member switch
        {
            IMethodSymbol asked => asked.Parameters.IsEmpty && EndFlag.IsOfStep(asked.Name)
                && asked.ReturnType.SpecialType == SpecialType.System_Boolean,
            IFieldSymbol or IPropertySymbol => EndFlag.IsOfStep(member.Name)
                && TypeMembers.TypeOf(member)?.SpecialType == SpecialType.System_Boolean,
            _ => false,
        });

    // Its name or a parameter says that the agent acts, and what it returns is called reward or the step is called so.
    // Where nothing tells that the episode is over, what it returns has to be called as a part of a reward is.
    private static bool IsStep(IMethodSymbol method)
    {
        bool isNamed = method.Name == "Step";
        bool tells = TellsByParameter(method) || TellsByMember(method.ContainingType);
        if (isNamed && tells) return true;
        if (!isNamed && !EpisodeNames.SaysStep(method) && !method.Parameters.Any(EpisodeNames.SaysAction)) return false;
        if (Returns(method, word => word is "reward")) return tells || Begins(method.ContainingType) || isNamed;
        return isNamed && Begins(method.ContainingType) && Returns(method, WordLists.Amounts.Words.Contains);
    }

    private static bool Begins(INamedTypeSymbol type) =>
        RewardEvidence.Learns(type) || type.GetMembers().OfType<IMethodSymbol>().Any(EpisodeNames.Begins);

    // Whether something in what it returns, or in what a local that it returns is made of, is called so.
    private static bool Returns(IMethodSymbol method, Func<string, bool> isSo) =>
        MethodResults.Declarations(method).SelectMany(MethodResults.Of).Any(
            result => result.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(
                name => NameWords.Of(name.Identifier.ValueText).LastOrDefault() is { } last && isSo(last)));
}

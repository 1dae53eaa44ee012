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
        && set.Target switch
        {
            IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member.ContainingType: { } type } =>
                EndFlag.IsOfStep(CallShape.NameOf(left)) && Steps(type),
            IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } flag } =>
                EndFlag.IsHandedOut(flag, method) && PaysByReturn(method),
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
        && ReturnedReward.IsCount(method.ReturnType) && !RewardEvidence.Is(method)
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
        method.Parameters.Any(one => EndFlag.IsHandedOut(one, method));

    // Its name or a parameter says that the agent acts, and what it returns is called reward or the step is called so.
    // Where nothing tells that the episode is over, what it returns has to be called as a part of a reward is; and
    // where nothing says that the agent acts, others have to call it.
    private static bool IsStep(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        bool isNamed = method.Name == "Step";
        bool tells = TellsByParameter(method) || EpisodeNames.Tells(type);
        bool acts = isNamed || EpisodeNames.SaysStep(method) || method.Parameters.Any(EpisodeNames.SaysAction);
        if (isNamed && tells) return true;
        if (Returns(method, word => word is "reward"))
            return acts ? tells || Begins(type) || isNamed
                // What is given nothing but texts grades them.
                : (tells || Begins(type)) && IsForOthers(method)
                    && method.Parameters.Any(one => one.Type.SpecialType != SpecialType.System_String);
        if (acts && tells && Begins(type) && (RewardEvidence.Charges(method) || IsKeptAsReward(method)))
            return IsForOthers(method) || IsKeptAsReward(method);
        return isNamed && Begins(type) && Returns(method, WordLists.Amounts.Words.Contains);
    }

    private static bool IsForOthers(IMethodSymbol method) => method.DeclaredAccessibility == Accessibility.Public
        && !method.ContainingType.DeclaringSyntaxReferences.SelectMany(
            reference => reference.GetSyntax().DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(
            call => call.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == method.Name);

    // double reward = Execute(action, out over); of a type that plays and learns at once.
    private static bool IsKeptAsReward(IMethodSymbol method) => method.ContainingType.DeclaringSyntaxReferences
        .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<InvocationExpressionSyntax>().Any(
            call => call.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == method.Name
                && call.Parent switch
                {
                    EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } => local.Identifier.ValueText,
                    AssignmentExpressionSyntax { Left: var kept } => CallShape.NameOf(kept),
                    _ => null,
                } is { } holder && ReturnedReward.IsReward(holder));

    private static bool Begins(INamedTypeSymbol type) =>
        RewardEvidence.Learns(type) || type.GetMembers().OfType<IMethodSymbol>().Any(EpisodeNames.Begins);

    // Whether something in what it returns, or in what a local that it returns is made of, is called so.
    private static bool Returns(IMethodSymbol method, Func<string, bool> isSo) =>
        MethodResults.Declarations(method).Any(body => MethodResults.Of(body).Any(result => Names(result, body, 2).Any(
            name => NameWords.Of(name).LastOrDefault() is { } last && isSo(last))));

    // The names in a value, and those in what its locals begin with.
    private static IEnumerable<string> Names(SyntaxNode value, SyntaxNode body, int depth) => value
        .DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText)
        .SelectMany(name => depth == 0 ? [name] : body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .Where(local => local.Identifier.ValueText == name && local.Initializer is not null)
            .SelectMany(local => Names(local.Initializer!.Value, body, depth - 1)).Prepend(name));
}

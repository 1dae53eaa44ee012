using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Rewards of several agents in one array, list or dictionary: rewards[i] += 1 in a loop over them.</summary>
internal static class ManyRewards
{
    public static bool IsNamed(string? name) => string.Equals(name, "rewards", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a type holds a number for each of several agents.</summary>
    public static bool Holds(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { ElementType: var one } => ReturnedReward.IsCount(one),
        INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: { Length: 1 } of } => Holds(of[0]),
        INamedTypeSymbol { TypeArguments: { Length: 1 or 2 } of } => ReturnedReward.IsCount(of[of.Length - 1]),
        _ => false,
    };

    /// <summary>Whether a method returns what it calls the rewards, or fills what it is given by that name.</summary>
    public static bool AreGiven(IMethodSymbol method) =>
        method.Parameters.Any(one => IsNamed(one.Name) && Holds(one.Type)
            && MethodResults.Declarations(method).SelectMany(Writes.In).Any(write => write.Name == one.Name))
        || PaysEach(method) || (Holds(method.ReturnType)
            && MethodResults.Declarations(method).SelectMany(MethodResults.Of)
            .Any(result => IsNamed(CallShape.NameOf(result))));

    // foreach (var p in players) p.Reward += 1;
    private static bool PaysEach(IMethodSymbol method) => MethodResults.Declarations(method).SelectMany(Writes.In).Any(
        write => ReturnedReward.IsReward(write.Name) && OwnLoop(write.Site) is not null);

    // The loop over agents, of whom the one at hand is paid.
    private static SyntaxNode? OwnLoop(SyntaxNode set)
    {
        if (set is not AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax
                {
                    Expression: IdentifierNameSyntax { Identifier.ValueText: var agent },
                },
            }) return null;
        IEnumerable<SyntaxNode> around = set.Ancestors().TakeWhile(one => one is not MemberDeclarationSyntax);
        if (around.FirstOrDefault(one => IsOver(one, agent)) is { } loop) return Outermost(loop);
        // var p = players[i];
        return around.OfType<BlockSyntax>().SelectMany(block => block.Statements)
            .OfType<LocalDeclarationStatementSyntax>().SelectMany(made => made.Declaration.Variables)
            .FirstOrDefault(made => made.Identifier.ValueText == agent)?.Initializer?.Value is
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } at }
                && Root(at[0].Expression) is { } index
                ? Outermost(around.FirstOrDefault(one => IsOver(one, index))) : null;
    }

    /// <summary>The loop over all agents in which an element is the one's own; null where it is no such element.
    /// </summary>
    public static SyntaxNode? LoopOf(ElementAccessExpressionSyntax element) =>
        element.ArgumentList.Arguments is { Count: 1 } at
        && Root(at[0].Expression) is { } index
            ? Outermost(element.Ancestors().FirstOrDefault(around => IsOver(around, index)))
            : null;

    // In a loop within it, the others are met.
    private static SyntaxNode? Outermost(SyntaxNode? loop) =>
        loop?.Ancestors().TakeWhile(around => around is not MemberDeclarationSyntax).Any(
            around => around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax) == false
            ? loop : null;

    /// <summary>Whether a loop is one over agents, each of which is paid its own in it.</summary>
    public static bool IsOverAgents(SyntaxNode loop) =>
        loop is ForStatementSyntax or CommonForEachStatementSyntax
        && loop.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(
            set => set.Left is ElementAccessExpressionSyntax element
                ? IsNamed(CallShape.NameOf(element.Expression)) && LoopOf(element) == loop
                : ReturnedReward.IsReward(CallShape.NameOf(set.Left)) && OwnLoop(set) == loop);

    // i, bot.Id, pair.Key
    private static string? Root(ExpressionSyntax index) => index switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: var owner } => Root(owner),
        _ => null,
    };

    private static bool IsOver(SyntaxNode around, string index) => around switch
    {
        ForStatementSyntax { Declaration.Variables: var counters } =>
            counters.Any(one => one.Identifier.ValueText == index),
        ForEachStatementSyntax each => each.Identifier.ValueText == index,
        ForEachVariableStatementSyntax { Variable: var parts } => parts.DescendantNodes()
            .OfType<SingleVariableDesignationSyntax>().Any(one => one.Identifier.ValueText == index),
        _ => false,
    };
}

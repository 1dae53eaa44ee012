using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Code that looks like a reward, by names and shapes alone. Where no framework understood the type that holds it,
/// silence of the rules says nothing.
/// </summary>
internal static class UnreadReward
{
    // A name of which code that this recogniser can see holds one, in one of its cases.
    private static readonly TokenText Text = new([RewardEvidence.Mark]);

    /// <summary>Whether a file may hold such code: a search of its text.</summary>
    public static bool MayBeIn(SyntaxTree tree) => Text.MayBeIn(tree);

    /// <summary>The places in a declaration that look like a reward, without those of nested types.</summary>
    public static IEnumerable<SyntaxNode> In(
        TypeDeclarationSyntax declaration, Words words, CancellationToken cancel)
    {
        bool isActor = IsActor(declaration, words.Of(WordLists.Actors));
        foreach (SyntaxNode node in declaration.DescendantNodes(inner => inner == declaration || !IsType(inner)))
        {
            cancel.ThrowIfCancellationRequested();
            if (Pays(node, isActor, words)) yield return node;
        }
    }

    private static bool Pays(SyntaxNode node, bool isActor, Words words) => node switch
    {
        AssignmentExpressionSyntax assignment => isActor && IsReward(CallShape.NameOf(assignment.Left))
            && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression) && Literals.Number(assignment.Right) != 0,
        InvocationExpressionSyntax call => SetsByName(call) || IsPay(call, words),
        MethodDeclarationSyntax method => isActor && Computes(method, words),
        _ => false,
    };

    // Set("reward", 1)
    private static bool SetsByName(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is { Count: 2 } arguments
        && arguments[0].Expression is LiteralExpressionSyntax { Token.Value: string name } && IsReward(name)
        && CallShape.NameOf(call.Expression)?.StartsWith("Set", StringComparison.OrdinalIgnoreCase) == true;

    // agent.GiveReward(1)
    private static bool IsPay(InvocationExpressionSyntax call, Words words) =>
        call.ArgumentList.Arguments.Count == 1
        && CallShape.NameOf(call.Expression) is { } name
        && (name is "AddReward" or "SetReward" || words.Of(WordLists.Pays).Contains(name));

    // float ComputeReward(...), and a Step that returns a number beside a flag.
    private static bool Computes(MethodDeclarationSyntax method, Words words)
    {
        if (method.Body is null && method.ExpressionBody is null) return false;
        return IsNumber(method.ReturnType)
            && words.Of(WordLists.RewardMethods).Contains(method.Identifier.ValueText);
    }

    private static bool IsActor(TypeDeclarationSyntax declaration, HashSet<string> actors) =>
        NameWords.Of(declaration.Identifier.ValueText).Any(actors.Contains)
        || declaration.BaseList?.Types.Any(
            type => NameWords.Of(type.Type.ToString()).Any(actors.Contains)) == true
        || declaration.Members.OfType<MethodDeclarationSyntax>().Any(
            method => KnownFrameworks.Words.Steps.Contains(method.Identifier.ValueText));

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax;

    private static bool IsNumber(TypeSyntax type) => type.ToString() is "float" or "double" or "decimal";

    private static bool IsReward(string? name) =>
        name is not null && NameWords.Of(name).LastOrDefault() is "reward" && NameWords.Of(name).Count() <= 2;
}

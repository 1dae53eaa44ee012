using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// What evolution selects by: the number by which a population is sorted or its best is kept, in code that breeds
/// networks, genomes or weights, and what is handed to a genome as its fitness.
/// </summary>
internal static class Selections
{
    private static readonly HashSet<string> Breeding =
    [
        "mutate", "mutation", "mutated", "mutating", "crossover", "generation", "generations", "population", "breed",
        "offspring", "evolve", "evolution", "gen", "genetic",
    ];

    // Two of these say it by themselves.
    private static readonly HashSet<string> Varying = ["mutate", "mutation", "crossover", "cross", "mutated"];

    private static readonly HashSet<string> Bred =
    [
        "network", "networks", "genome", "genomes", "gene", "genes", "weights", "brain", "brains", "chromosome", "dna",
        "nn", "net", "individual", "individuals", "chromosomes", "gens",
    ];

    /// <summary>Whether the number is handed over as a fitness and not only compared.</summary>
    public static bool IsHandedOver(ExpressionSyntax value) => value.Parent is ArgumentSyntax
    {
        Parent.Parent: InvocationExpressionSyntax or ObjectCreationExpressionSyntax,
    } passed && passed.Parent!.Parent is var made && (made is ObjectCreationExpressionSyntax
        || (made is InvocationExpressionSyntax call
            && CallShape.NameOf(call.Expression) is "SetFitness" or "AddFitness"));

    /// <summary>Whether it is compared with the best so far.</summary>
    public static bool IsCompared(ExpressionSyntax value) => value.Parent is BinaryExpressionSyntax
    {
        Left: var left, Right: var right,
    } && CallShape.NameOf(left == value ? right : left) is { } record && !RewardEvidence.SaysFitness(record);

    /// <summary>The numbers in a file by which evolution selects.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode root)
    {
        bool breeds = Breeds(root);
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } given } call:
                    string? name = CallShape.NameOf(call.Expression);
                    if (name is "SetFitness" or "AddFitness") yield return given[0].Expression;
                    else if (breeds && name is "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending"
                        or "MaxBy" or "MinBy" && Key(given[0].Expression) is { } key) yield return key;
                    else if (breeds && name == "CompareTo" && call.Expression is MemberAccessExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax sorted,
                    } && given[0].Expression is MemberAccessExpressionSyntax other
                        && other.Name.Identifier.ValueText == sorted.Name.Identifier.ValueText)
                        yield return sorted;
                    break;
                // if (one.Points > other.Points), in whatever kind of sorting; if (draw < one.Points) of a roulette.
                case BinaryExpressionSyntax { Left: var left, Right: var right } more when breeds && IsOrder(more):
                    if (left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var a } first
                        && right is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var b } && a == b)
                        yield return first;
                    else if (right is MemberAccessExpressionSyntax && IsDraw(left)) yield return right;
                    else if (left is MemberAccessExpressionSyntax && IsDraw(right)) yield return left;
                    break;
                case ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } made } info
                    when CallShape.NameOf(info.Type) == "FitnessInfo":
                    yield return made[0].Expression;
                    break;
                case AssignmentExpressionSyntax { Right: var right } set
                    when set.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && CallShape.NameOf(set.Left) is { } kept && RewardEvidence.SaysFitness(kept) && (IsName(right)
                        || right.IsKind(SyntaxKind.DivideExpression)):
                    yield return right;
                    break;
                case MethodDeclarationSyntax method when method.ParameterList.Parameters.Count == 0
                    && NameWords.Of(method.Identifier.ValueText).LastOrDefault() == "fitness":
                    foreach (ExpressionSyntax result in MethodResults.Of(method).Where(IsName)) yield return result;
                    break;
                case IfStatementSyntax test when breeds && Record(test) is { } best:
                    yield return best;
                    break;
            }
        }
    }

    private static bool IsOrder(BinaryExpressionSyntax more) => more.Kind() is SyntaxKind.GreaterThanExpression
        or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.LessThanExpression
        or SyntaxKind.LessThanOrEqualExpression;

    // A local that is made from a random draw.
    private static bool IsDraw(ExpressionSyntax value) =>
        value is IdentifierNameSyntax { Identifier.ValueText: var name }
        && value.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && LocalNames.Start(name, member) is { } made
        && made.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(
            part => NameWords.Of(part.Identifier.ValueText).Any(word => word is "random" or "rand" or "rng"));

    private static bool Breeds(SyntaxNode root)
    {
        var varying = new HashSet<string>();
        bool breeding = false, bred = false;
        foreach (SyntaxToken token in root.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken)) continue;
            foreach (string word in NameWords.Of(token.ValueText))
            {
                breeding |= Breeding.Contains(word);
                bred |= Bred.Contains(word);
                if (Varying.Contains(word)) varying.Add(word);
            }

            if (breeding && (bred || varying.Count > 1)) return true;
        }

        return false;
    }

    // one => one.Points
    private static ExpressionSyntax? Key(ExpressionSyntax given) => given is SimpleLambdaExpressionSyntax
    {
        ExpressionBody: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax of } key, Parameter: var one,
    } && of.Identifier.ValueText == one.Identifier.ValueText ? key : null;

    // if (score > best) { best = score; kept = one; } and if (one.Points > best.Points) best = one;
    private static ExpressionSyntax? Record(IfStatementSyntax test)
    {
        if (test.Condition is not BinaryExpressionSyntax more) return null;
        (ExpressionSyntax value, ExpressionSyntax record) = more.Kind() switch
        {
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => (more.Left, more.Right),
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => (more.Right, more.Left),
            _ => (more.Left, more.Left),
        };
        if (value == record || !IsName(value) || !IsName(record)) return null;
        AssignmentExpressionSyntax[] kept = [.. test.Statement.DescendantNodesAndSelf()
            .OfType<AssignmentExpressionSyntax>().Where(set => set.IsKind(SyntaxKind.SimpleAssignmentExpression))];
        if (kept.Any(set => set.Left.ToString() == record.ToString() && set.Right.ToString() == value.ToString())
            && kept.Any(set => set.Left.ToString() != record.ToString() && NamesBest(set.Left))) return value;
        return value is MemberAccessExpressionSyntax { Expression: var one, Name.Identifier.ValueText: var of }
            && record is MemberAccessExpressionSyntax { Expression: var best, Name.Identifier.ValueText: var by }
            && of == by && kept.Any(
                set => set.Left.ToString() == best.ToString() && set.Right.ToString() == one.ToString())
                ? value : null;
    }

    private static bool NamesBest(ExpressionSyntax kept) =>
        kept.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().SelectMany(
            name => NameWords.Of(name.Identifier.ValueText)).Any(
            word => word is "best" or "top" or "fittest" or "champion" or "winner" or "elite" or "parent"
                || Bred.Contains(word));

    private static bool IsName(ExpressionSyntax value) => value is IdentifierNameSyntax or MemberAccessExpressionSyntax;
}

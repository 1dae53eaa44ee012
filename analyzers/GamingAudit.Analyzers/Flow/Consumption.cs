using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>Whether the block that pays also uses up what it pays for, by syntax and names.</summary>
internal static class Consumption
{
    /// <summary>
    /// Whether a statement beside the site destroys, moves, counts or latches; what the owner counts for show is none.
    /// </summary>
    public static bool IsConsumed(SyntaxNode site, Words words, INamedTypeSymbol? owner = null)
    {
        BlockSyntax? block = site.FirstAncestorOrSelf<BlockSyntax>();
        if (block is null || block.Parent is MemberDeclarationSyntax) return false;
        return Uses(block, words, owner);
    }

    /// <summary>Whether the body sets a flag that had to be the other way round for it to pay.</summary>
    /// <param name="guards">What is tested before it pays.</param>
    /// <param name="body">The body that pays.</param>
    public static bool IsLatched(IReadOnlyCollection<Fact> guards, SyntaxNode body)
    {
        // A number that is asked for one value is a flag as well.
        Fact[] flags = guards.Where(fact => fact is { Aspect.Length: 0, Subject.Parts.Length: 1 }
            and ({ Value: bool } or { Value: double, Relation: Relation.Equal })).ToArray();
        return flags.Length > 0 && Writes.In(body).Any(write =>
            write.Value is { } value && Set(value) is { } set
            && new Fact(Place.Named(write.Name), string.Empty, Relation.Equal, set, value) is var after
            && flags.Any(after.Excludes)
            // Under a test of its own it is another thing that is over then.
            && SyntaxGuards.Of(write.Site, body).All(fact => guards.Any(fact.SameAs)));
    }

    private static object? Set(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token.Value: bool flag } ? flag : Literals.Number(value);

    /// <summary>Whether a body does anything beside paying and logging.</summary>
    public static bool DoesMore(SyntaxNode body) => body.DescendantNodes().Any(node => node switch
    {
        AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax => KnownFrameworks.PayByName(node) is null,
        InvocationExpressionSyntax call => KnownFrameworks.PayByName(call) is null
            && CallShape.NameOf(call.Expression) is { } name && !KnownFrameworks.Words.LookUps.Contains(name),
        _ => false,
    });

    /// <summary>Whether something below the node destroys, moves, counts or latches.</summary>
    /// <param name="node">The node.</param>
    /// <param name="words">The words of what does.</param>
    /// <param name="owner">The type, whose counts for show are none; null where none is known.</param>
    /// <param name="isNone">What else is none; null where all is.</param>
    public static bool Uses(
        SyntaxNode node, Words words, INamedTypeSymbol? owner = null, Func<SyntaxNode, bool>? isNone = null)
    {
        HashSet<string> calls = words.Of(WordLists.Consuming), prefixes = words.Of(WordLists.Moving);
        HashSet<string> locals = LocalNames.In(node);
        return node.DescendantNodes().Any(
            inner => IsUse(inner, calls, prefixes) && isNone?.Invoke(inner) != true
                && !(Counted(inner) is IdentifierNameSyntax { Identifier.ValueText: var name }
                    && (locals.Contains(name)
                        || (owner is not null && IdleFields.Is(name, owner)))));
    }

    /// <summary>Whether all that the block of a pay uses is counted up: no thing goes and no flag turns.</summary>
    public static bool OnlyCounts(SyntaxNode site, Words words) => UsesOnly(
        site, words, use => use is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax);

    /// <summary>The same, and flags that are set.</summary>
    public static bool OnlySets(SyntaxNode site, Words words) => UsesOnly(
        site, words, use => use is not InvocationExpressionSyntax);

    private static bool UsesOnly(SyntaxNode site, Words words, Func<SyntaxNode, bool> isFine)
    {
        if (site.FirstAncestorOrSelf<BlockSyntax>() is not { } block) return false;
        HashSet<string> calls = words.Of(WordLists.Consuming), prefixes = words.Of(WordLists.Moving);
        return block.DescendantNodes().Where(node => IsUse(node, calls, prefixes)).All(isFine);
    }

    // What a loop counts for itself uses nothing up.
    private static ExpressionSyntax? Counted(SyntaxNode node) => node switch
    {
        PostfixUnaryExpressionSyntax step => step.Operand,
        PrefixUnaryExpressionSyntax step => step.Operand,
        AssignmentExpressionSyntax assignment => assignment.Left,
        _ => null,
    };

    private static bool IsUse(SyntaxNode node, HashSet<string> calls, HashSet<string> prefixes) => node switch
    {
        InvocationExpressionSyntax call => CallShape.NameOf(call.Expression) is { } name
            && (calls.Contains(name) || prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))),
        // done = true ends the episode and latches nothing.
        AssignmentExpressionSyntax end when KnownFrameworks.Words.Ends.Contains(end.ToString()) => false,
        AssignmentExpressionSyntax { Right: LiteralExpressionSyntax right } =>
            right.IsKind(SyntaxKind.TrueLiteralExpression) || right.IsKind(SyntaxKind.FalseLiteralExpression)
            || right.IsKind(SyntaxKind.NullLiteralExpression),
        PostfixUnaryExpressionSyntax step => !step.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        PrefixUnaryExpressionSyntax step =>
            step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression),
        _ => false,
    };
}

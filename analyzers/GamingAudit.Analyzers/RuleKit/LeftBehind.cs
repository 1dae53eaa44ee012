using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Things that each start of an episode makes anew, and that no code takes away where one begins or ends: what was left
/// of earlier episodes is still there to be touched.
/// </summary>
internal static class LeftBehind
{
    private const int MostCalls = 3;

    /// <summary>The call that makes them, and where they are forgotten, if anywhere; null where they go.</summary>
    public static (InvocationExpressionSyntax Made, SyntaxNode At)? Of(ClassLedger type, RuleContext context)
    {
        if (!KnownFrameworks.IsAgent(type.Type) || !type.Terms.Any(IsPaidTouch)) return null;
        foreach (MethodDeclarationSyntax begin in context.Type.EpisodeBegins)
        {
            SyntaxNode[] nodes = [.. Reached(begin, context.Type, MostCalls)];
            InvocationExpressionSyntax? made = nodes.OfType<InvocationExpressionSyntax>().FirstOrDefault(
                call => CallShape.NameOf(call.Expression) is { } name && KnownFrameworks.Words.Makers.Contains(name)
                    && !Branches.Around(call).Any(test => test.Branch is not ForStatementSyntax && IsOfPresence(test)));
            if (made is null || nodes.Any(MayRemove)) continue;
            if (RemovesElsewhere(type.Type, context.Compilation)) continue;
            SyntaxNode? forgotten = nodes.OfType<AssignmentExpressionSyntax>().FirstOrDefault(
                set => set.Right is BaseObjectCreationExpressionSyntax && Holds(set.Left, type.Type));
            return (made, forgotten ?? (context.Type.Declares(made) ? made : Told(begin, made, context.Type) ?? made));
        }

        return null;
    }

    // mine.Fill(), where another class makes them.
    private static SyntaxNode? Told(MethodDeclarationSyntax begin, SyntaxNode made, TypeSource type) =>
        Unrolled.Of(begin, type).FirstOrDefault(node => Inner(node, type, MostCalls).Contains(made));

    private static bool IsPaidTouch(RewardTerm term) => term is { IsOwn: true, Amount.IsPositive: true }
        && term.Trigger is Trigger.Enter or Trigger.Stay;

    // if (food == null), if (coins.Count < 5): what is there is not made again.
    private static bool IsOfPresence(BranchTest test) => test.Condition.DescendantNodesAndSelf().Any(
        node => node is LiteralExpressionSyntax { Token.Value: null } or IdentifierNameSyntax
        {
            Identifier.ValueText: "Count" or "Length" or "childCount",
        });

    // The collection in which the things were kept.
    private static bool Holds(ExpressionSyntax kept, INamedTypeSymbol type) => CallShape.NameOf(kept) is { } name
        && TypeMembers.TypeOf(TypeMembers.Find(type, name)) is INamedTypeSymbol { TypeArguments.Length: 1 };

    // Destroy(old), pool.Return(ball), and calls of what is not at hand.
    private static bool MayRemove(SyntaxNode node) => node is InvocationExpressionSyntax call
        && CallShape.NameOf(call.Expression) is { Length: > 0 } name
        && (KnownFrameworks.Words.Removes.Contains(name)
            // Release, Return, Recycle and their like, in whatever class.
            || name.StartsWith("Re", StringComparison.Ordinal)
            || NameWords.Of(name).FirstOrDefault() is "clear" or "despawn" or "delete" or "load")
        && !(name == "Clear" && call.ArgumentList.Arguments.Count == 0);

    // Things that go by themselves, and others that take them away.
    private static bool RemovesElsewhere(INamedTypeSymbol type, Compilation program) =>
        KnownFrameworks.Words.Removes.SelectMany(name => ProgramIndex.Names.Of(name, program)).Any(
            use => !type.DeclaringSyntaxReferences.Any(own => own.SyntaxTree == use.SyntaxTree
                    && own.Span.Contains(use.Span))
                || !(use.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && type.GetMembers(
                    method.Identifier.ValueText).OfType<IMethodSymbol>().Any(
                        one => KnownFrameworks.TriggerOf(one) is Trigger.Enter or Trigger.Stay)));

    private static IEnumerable<SyntaxNode> Reached(SyntaxNode from, TypeSource type, int calls)
    {
        foreach (SyntaxNode node in Unrolled.Of(from, type))
        {
            yield return node;
            foreach (SyntaxNode inner in Inner(node, type, calls)) yield return inner;
        }
    }

    // What a method of another object does that a member names.
    private static IEnumerable<SyntaxNode> Inner(SyntaxNode node, TypeSource type, int calls)
    {
        if (calls == 0 || node is not InvocationExpressionSyntax call) return [];
        string root = Places.OfReceiver(call).Root;
        return TypeMembers.TypeOf(TypeMembers.Find(type.Type, root)) is INamedTypeSymbol
        { DeclaringSyntaxReferences.IsEmpty: false } other
            && type.Of(other) is var owner && owner.Declaration(call) is { } told
            ? Reached(told, owner, calls - 1)
            : [];
    }
}

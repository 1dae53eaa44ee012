using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Ledger;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// A round of a loop over several that looks at one of them, always the same: <c>cars[0]</c> where each car is paid.
/// </summary>
internal static class FixedElement
{
    /// <summary>The loop, and the element that each of its rounds asks or pays; null where a round asks its own.
    /// </summary>
    public static (SyntaxNode Loop, ElementAccessExpressionSyntax Element)? Of(
        RewardTerm term, MethodLedger method, TypeSource type)
    {
        SyntaxNode site = term.Call.Site.Syntax;
        SyntaxNode[] made = [.. (term.Value is { } value ? method.Locals.Sources(value) : [])
            .SelectMany(source => BaselineOrder.WithHelpers(source.Syntax, type))
            .Where(node => !IsUnread(node, type))];
        foreach (SyntaxNode loop in site.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (Rounds(loop) is not var (all, each)) continue;
            if (In(made, all) is { } asked && !Names(made, each)) return (loop, asked);
            // rewards[near[0]] += share; in a round that nothing tells from the others.
            if (site is AssignmentExpressionSyntax { Left: var paid } && In(paid.DescendantNodes(), all) is { } payee
                && !Names(site.DescendantNodes(), each) && !Names(made, each)
                && !Branches.Around(site).Any(test => loop.Span.Contains(test.Condition.Span)
                    && test.Branch != loop && !IsOfLoop(test, loop)))
                return (loop, payee);
        }

        return OfHelper(site, made, type);
    }

    // float Worth(Car car) { ... cars[0] ... } that never looks at the car of the round that asks.
    private static (SyntaxNode, ElementAccessExpressionSyntax)? OfHelper(
        SyntaxNode site, SyntaxNode[] made, TypeSource type)
    {
        if (site.FirstAncestorOrSelf<MethodDeclarationSyntax>()
            is not { ParameterList.Parameters: { Count: > 0 } given } helper
            || type.OnlyCall(helper) is not { } call) return null;
        foreach (SyntaxNode loop in call.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax))
        {
            if (Rounds(loop) is not var (all, each)) continue;
            int at = call.ArgumentList.Arguments.IndexOf(passed => Names(passed.DescendantNodes(), each));
            if (at < 0 || at >= given.Count) continue;
            string own = given[at].Identifier.ValueText;
            if (!Names(helper.DescendantNodes(), own)
                && In(helper.DescendantNodes().Concat(made), all) is { } asked) return (loop, asked);
        }

        return null;
    }

    // What is passed to a helper that never looks at it.
    private static bool IsUnread(SyntaxNode node, TypeSource type) =>
        node.AncestorsAndSelf().TakeWhile(one => one is not StatementSyntax).OfType<ArgumentSyntax>().Any(
            passed => passed.Parent is ArgumentListSyntax { Parent: InvocationExpressionSyntax call } all
                && Frameworks.Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } helper
                && all.Arguments.IndexOf(passed) is var at && at < helper.ParameterList.Parameters.Count
                && !Names(helper.DescendantNodes(), helper.ParameterList.Parameters[at].Identifier.ValueText));

    // foreach (Car car in cars), for (int i = 0; i < cars.Count; i++)
    private static (string All, string Each)? Rounds(SyntaxNode loop) => loop switch
    {
        ForEachStatementSyntax each => (each.Expression.ToString(), each.Identifier.ValueText),
        ForStatementSyntax
        {
            Declaration.Variables: { Count: 1 } counter,
            Condition: BinaryExpressionSyntax
            {
                Right: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count" or "Length" } size,
            } until,
        } when until.IsKind(SyntaxKind.LessThanExpression) =>
            (size.Expression.ToString(), counter[0].Identifier.ValueText),
        _ => null,
    };

    private static bool IsOfLoop(BranchTest test, SyntaxNode loop) =>
        loop is ForStatementSyntax counted && counted.Condition == test.Condition;

    private static ElementAccessExpressionSyntax? In(IEnumerable<SyntaxNode> nodes, string all) =>
        nodes.OfType<ElementAccessExpressionSyntax>().FirstOrDefault(
            element => element.Expression.ToString() == all && element.ArgumentList.Arguments.Count == 1
                && Literals.Number(element.ArgumentList.Arguments[0].Expression) is not null);

    private static bool Names(IEnumerable<SyntaxNode> nodes, string name) =>
        nodes.OfType<IdentifierNameSyntax>().Any(one => one.Identifier.ValueText == name);
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Updates of values by temporal differences, Sutton and Barto 2018, equation 6.8: old + rate * (reward + discount *
/// next - old), in one expression or split over locals; what is added to the discounted next value is the reward.
/// </summary>
internal static class ValueUpdates
{
    private static readonly HashSet<string> Discounts = ["gamma", "discount", "discounted", "discounting"];

    // What people call the value of what comes next.
    private static readonly HashSet<string> Following =
    [
        "max", "maximum", "maxim", "best", "next", "future", "expected", "prime", "value", "values", "q", "qmax",
        "maxq", "bootstrap", "forward", "predict", "new", "greedy", "outcome", "qvalue", "qnext",
    ];

    private static readonly HashSet<string> Learning =
    [
        "q", "learn", "learning", "learner", "train", "td", "target", "bellman", "sarsa", "update", "replay", "fit",
        "qtable", "qvalue", "delta", "error",
    ];

    /// <summary>The rewards in the updates of a file.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode root)
    {
        string text = root.SyntaxTree.GetText().ToString();
        foreach (SyntaxNode node in root.DescendantNodes(part => MayHold(part, text)))
        {
            switch (node)
            {
                case BinaryExpressionSyntax sum when IsSum(sum) && !IsInSum(sum):
                    foreach (ExpressionSyntax reward in Of(sum)) yield return reward;
                    break;
                // target = reward; if (!over) target += gamma * next;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax kept } more
                    when more.IsKind(SyntaxKind.AddAssignmentExpression) && UpdateBody.Of(more) is { } body
                    && IsDiscounted(more.Right, body, Learns(more, body), 1):
                    foreach (ExpressionSyntax first in body.Given(kept.Identifier.ValueText)) yield return first;
                    break;
            }
        }
    }

    /// <summary>The sums below a node that add a discounted value of what follows, each with that addend.</summary>
    public static IEnumerable<(BinaryExpressionSyntax Sum, ExpressionSyntax Ahead)> Ahead(SyntaxNode node)
    {
        string text = node.SyntaxTree.GetText().ToString();
        return node.DescendantNodes(part => MayHold(part, text)).OfType<BinaryExpressionSyntax>()
            .Where(sum => IsSum(sum) && !IsInSum(sum))
            .Select(sum => (sum, Parts(sum)?.Ahead)).Where(one => one.Ahead is not null).Select(
                one => (one.sum, one.Ahead!));
    }

    // A member without a product and a sum, or without a name for a value of what comes next, updates nothing. The text
    // of most has no product, which costs far less to see than a walk over their tokens.
    private static bool MayHold(SyntaxNode node, string text)
    {
        if (node is not MemberDeclarationSyntax || node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            return true;
        if (node is EnumMemberDeclarationSyntax or DelegateDeclarationSyntax) return false;
        return Has('*') && Has('+') && node.DescendantTokens().Any(token =>
            token.IsKind(SyntaxKind.IdentifierToken) && NameWords.Of(token.ValueText).Any(Following.Contains));

        bool Has(char sign) => text.IndexOf(sign, node.SpanStart, node.Span.Length) >= 0;
    }

    private static IEnumerable<ExpressionSyntax> Of(BinaryExpressionSyntax sum)
    {
        if (Parts(sum) is not var (addends, ahead)) return [];
        string? old = sum.FirstAncestorOrSelf<AssignmentExpressionSyntax>()?.Left.ToString();
        return addends.Where(one => !one.IsTaken && one.Value != ahead
                && one.Value is not LiteralExpressionSyntax && one.Value.ToString() != old)
            .Select(one => one.Value);
    }

    // The addends of an update, and the one of them that is discounted; null for any other sum.
    private static (List<(ExpressionSyntax Value, bool IsTaken)> Addends, ExpressionSyntax Ahead)? Parts(
        BinaryExpressionSyntax sum)
    {
        if (UpdateBody.Of(sum) is not { } body) return null;
        List<(ExpressionSyntax Value, bool IsTaken)> addends = [.. Addends(sum, false)];
        if (addends.Any(one => one.Value.IsKind(SyntaxKind.StringLiteralExpression)
            || one.Value is InterpolatedStringExpressionSyntax)) return null;
        bool isError = Outside(sum) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } step
            && addends.Any(one => one.IsTaken && IsMoved(one.Value.ToString(), step));
        bool learns = isError || Learns(sum, body);
        List<ExpressionSyntax> ahead =
            [.. addends.Where(one => !one.IsTaken && IsDiscounted(one.Value, body, learns, 1, isError))
                .Select(one => one.Value)];
        return ahead.Count == 1 ? (addends, ahead[0]) : null;
    }

    // old + rate * (... - old), old += rate * (... - old): what is taken away is what is moved.
    private static bool IsMoved(string old, BinaryExpressionSyntax step)
    {
        SyntaxNode? outer = step;
        while (Outside(outer) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } more)
            outer = more;
        return Outside(outer) switch
        {
            BinaryExpressionSyntax sum when IsSum(sum) => Addends(sum, false).Any(
                one => !one.IsTaken && one.Value.ToString() == old),
            AssignmentExpressionSyntax set => set.IsKind(SyntaxKind.AddAssignmentExpression)
                && set.Left.ToString() == old,
            _ => false,
        };
    }

    private static bool IsDiscounted(
        ExpressionSyntax value, UpdateBody body, bool learns, int depth, bool isError = false)
    {
        switch (HandedValues.Bare(value))
        {
            case ConditionalExpressionSyntax choice:
                return IsDiscounted(choice.WhenTrue, body, learns, depth, isError)
                    || IsDiscounted(choice.WhenFalse, body, learns, depth, isError);
            case IdentifierNameSyntax { Identifier.ValueText: var name } when depth > 0:
                return body.Given(name).Any(given => IsDiscounted(given, body, learns, depth - 1, isError));
            case BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression):
                List<ExpressionSyntax> factors = [.. Factors(product)];
                bool isNamed = factors.Any(one => one is not InvocationExpressionSyntax && Says(one, Discounts));
                bool isShare = factors.Any(one => Literals.Number(one) is >= 0.5 and < 1);
                return (isNamed || isError || (learns && isShare))
                    && factors.Any(one => one is not LiteralExpressionSyntax && !Says(one, Discounts)
                        && (Says(one, Following) || (one is IdentifierNameSyntax { Identifier.ValueText: var of }
                            && body.Given(of).Any(given => Says(given, Following)))));
            default:
                return false;
        }
    }

    private static bool Learns(SyntaxNode node, UpdateBody body) => node.Ancestors().Any(around => around switch
    {
        MethodDeclarationSyntax method => NameWords.Of(method.Identifier.ValueText).Any(Learning.Contains),
        TypeDeclarationSyntax type => NameWords.Of(type.Identifier.ValueText).Any(Learning.Contains),
        VariableDeclaratorSyntax local => NameWords.Of(local.Identifier.ValueText).Any(Learning.Contains),
        AssignmentExpressionSyntax set => NameWords.Of(CallShape.NameOf(set.Left) ?? "").Any(Learning.Contains),
        InvocationExpressionSyntax call =>
            NameWords.Of(CallShape.NameOf(call.Expression) ?? "").Any(Learning.Contains),
        _ => false,
    }) || body.HasTable;

    private static bool Says(SyntaxNode value, HashSet<string> words) =>
        value.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(
            name => NameWords.Of(name.Identifier.ValueText).Any(words.Contains));

    private static bool IsSum(SyntaxNode? node) => node is BinaryExpressionSyntax
    {
        RawKind: (int)SyntaxKind.AddExpression or (int)SyntaxKind.SubtractExpression,
    };

    private static bool IsInSum(SyntaxNode sum) => IsSum(Outside(sum));

    private static SyntaxNode? Outside(SyntaxNode node)
    {
        SyntaxNode? at = node.Parent;
        while (at is ParenthesizedExpressionSyntax or CastExpressionSyntax) at = at.Parent;
        return at;
    }

    private static IEnumerable<(ExpressionSyntax Value, bool IsTaken)> Addends(ExpressionSyntax value, bool isTaken)
    {
        ExpressionSyntax bare = HandedValues.Bare(value);
        if (bare is not BinaryExpressionSyntax sum || !IsSum(sum)) return [(bare, isTaken)];
        return Addends(sum.Left, isTaken).Concat(
            Addends(sum.Right, isTaken ^ sum.IsKind(SyntaxKind.SubtractExpression)));
    }

    private static IEnumerable<ExpressionSyntax> Factors(ExpressionSyntax value) => HandedValues.Bare(value) switch
    {
        BinaryExpressionSyntax product when product.IsKind(SyntaxKind.MultiplyExpression) =>
            Factors(product.Left).Concat(Factors(product.Right)),
        var one => [one],
    };
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>
/// Tests by what holds where something is paid, numbers that are none apart: <c>if (!(a &lt; b)) X else Y</c> as <c>if (a &lt; b) Y else X</c>,
/// <c>if (a &gt; b) return; X</c> as <c>if (a &lt;= b) { X }</c>, and <c>if (a) if (b) X</c> as
/// <c>if (a &amp;&amp; b) X</c>.
/// </summary>
internal static class TurnedTests
{
    public static IEnumerable<Edit> In(TypeDeclarationSyntax type)
    {
        // What stands between #if and #endif stays where it is.
        foreach (SyntaxNode node in type.DescendantNodes().Where(node => !node.ContainsDirectives))
        {
            switch (node)
            {
                case IfStatementSyntax { Else: { Statement: not IfStatementSyntax } other } test
                    when Inner(test.Condition) is { } asked && Rewriting.PaysOrEnds(test):
                    yield return new Edit(test.Span,
                        ["if (", asked, ") ", other.Statement, " else ", test.Statement]);
                    break;
                case IfStatementSyntax { Else: null, Parent: not ElseClauseSyntax } test
                    when Within(test) is { } second && Rewriting.PaysOrEnds(second):
                    yield return new Edit(test.Span,
                    [
                        "if (", .. Part(test.Condition), " && ", .. Part(second.Condition), ") ", second.Statement,
                    ]);
                    break;
                case PrefixUnaryExpressionSyntax not when IsPart(not) && Inner(not) is { } inner
                    && Opposite(inner) is { } opposite:
                    yield return new Edit(not.Span, [.. opposite]);
                    break;
                case BlockSyntax block when Left(block) is { } edits:
                    foreach (Edit edit in edits) yield return edit;
                    break;
            }
        }
    }

    // if (a) { if (b) X }
    private static IfStatementSyntax? Within(IfStatementSyntax test)
    {
        StatementSyntax? only = test.Statement is BlockSyntax { Statements: var all }
            ? all.Count == 1 ? all[0] : null : test.Statement;
        return only is IfStatementSyntax { Else: null } second && !second.Condition.DescendantNodesAndSelf().Any(
            node => node is SingleVariableDesignationSyntax) ? second : null;
    }

    private static IReadOnlyList<Piece> Part(ExpressionSyntax test) =>
        Rewriting.BindsLooser(test) ? ["(", test, ")"] : [test];

    // What compares it with another binds as it does.
    private static bool IsPart(ExpressionSyntax test) => test.Parent is not BinaryExpressionSyntax
        || test.Parent.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;

    // Of !(a < b) what is in the brackets.
    private static ExpressionSyntax? Inner(ExpressionSyntax test) =>
        test is PrefixUnaryExpressionSyntax { Operand: ParenthesizedExpressionSyntax { Expression: var inner } } not
        && not.IsKind(SyntaxKind.LogicalNotExpression) ? inner : null;

    private static IEnumerable<Edit>? Left(BlockSyntax block)
    {
        if (block.Parent is not MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax result }) return null;
        if (!result.Keyword.IsKind(SyntaxKind.VoidKeyword)) return null;
        for (int i = 0; i < block.Statements.Count - 1; i++)
        {
            if (block.Statements[i] is not IfStatementSyntax { Else: null } test || !Returns(test.Statement)) continue;
            if (!block.Statements.Skip(i + 1).Any(Rewriting.PaysOrEnds)) return null;
            if (Kept(test.Condition) is not { } kept) continue;
            return
            [
                new Edit(test.Span, ["if (", .. kept, ")\n{"]),
                new Edit(new TextSpan(block.CloseBraceToken.SpanStart, 0), ["}\n"]),
            ];
        }

        return null;
    }

    private static bool Returns(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: null } => true,
        BlockSyntax { Statements: { Count: 1 } one } => Returns(one[0]),
        _ => false,
    };

    // What holds of the rest; null where that says only that something is not so, or is there at all.
    private static IReadOnlyList<Piece>? Kept(ExpressionSyntax test, bool isPart = false)
    {
        switch (test)
        {
            case ParenthesizedExpressionSyntax inner:
                return Kept(inner.Expression, isPart);
            case PrefixUnaryExpressionSyntax { Operand: var asked } not
                when not.IsKind(SyntaxKind.LogicalNotExpression):
                while (asked is ParenthesizedExpressionSyntax brackets) asked = brackets.Expression;
                return KnownFrameworks.Words.Alive.Contains(asked.ToString()) ? null : isPart ? Part(asked) : [asked];
            case BinaryExpressionSyntax either when either.IsKind(SyntaxKind.LogicalOrExpression):
                return Kept(either.Left, isPart: true) is { } left && Kept(either.Right, isPart: true) is { } right
                    ? [.. left, " && ", .. right] : null;
            case BinaryExpressionSyntax compared when !compared.Right.IsKind(SyntaxKind.NullLiteralExpression):
                return Opposite(compared);
            default:
                return null;
        }
    }

    private static IReadOnlyList<Piece>? Opposite(ExpressionSyntax test) => test switch
    {
        ParenthesizedExpressionSyntax inner => Opposite(inner.Expression),
        PrefixUnaryExpressionSyntax { Operand: var operand } not when not.IsKind(SyntaxKind.LogicalNotExpression) =>
            [operand],
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax => ["!", test],
        BinaryExpressionSyntax compared => compared.Kind() switch
        {
            SyntaxKind.EqualsExpression => Said(compared, "!="),
            SyntaxKind.NotEqualsExpression => Said(compared, "=="),
            SyntaxKind.LessThanExpression => Said(compared, ">="),
            SyntaxKind.LessThanOrEqualExpression => Said(compared, ">"),
            SyntaxKind.GreaterThanExpression => Said(compared, "<="),
            SyntaxKind.GreaterThanOrEqualExpression => Said(compared, "<"),
            _ => null,
        },
        _ => null,
    };

    private static IReadOnlyList<Piece> Said(BinaryExpressionSyntax compared, string relation) =>
        [compared.Left, " " + relation + " ", compared.Right];
}

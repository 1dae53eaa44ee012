using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>The tests that lead to a place in a body, read from syntax and names.</summary>
internal static class SyntaxGuards
{
    /// <summary>What was tested true on the way from the start of the body to the place.</summary>
    public static IEnumerable<Fact> Of(SyntaxNode place, SyntaxNode body)
    {
        for (SyntaxNode at = place; at != body && at.Parent is { } parent; at = parent)
        {
            foreach (Fact fact in Between(at, parent)) yield return fact;
        }
    }

    /// <summary>Those of <see cref="Of"/> that no single test says: a or b, and the else of a and b.</summary>
    public static IEnumerable<Fact> Alternatives(SyntaxNode place, SyntaxNode body) =>
        Of(place, body).Where(fact => fact.Condition is BinaryExpressionSyntax test
            && (test.IsKind(SyntaxKind.LogicalOrExpression) || test.IsKind(SyntaxKind.LogicalAndExpression)));

    /// <summary>What holds where the condition comes out so.</summary>
    public static IEnumerable<Fact> Of(ExpressionSyntax condition, bool outcome)
    {
        switch (condition)
        {
            case LiteralExpressionSyntax:
                return [];
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, outcome);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Of(not.Operand, !outcome);
            case BinaryExpressionSyntax both when both.IsKind(
                outcome ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                return Of(both.Left, outcome).Concat(Of(both.Right, outcome));
        }

        Fact fact = ConditionFacts.FromSyntax(condition)
            ?? new Fact(Place.Named(condition.ToString()), string.Empty, Relation.Equal, true, condition);
        return [outcome ? fact : ConditionFacts.Negate(fact)];
    }

    private static IEnumerable<Fact> Between(SyntaxNode at, SyntaxNode parent)
    {
        switch (parent)
        {
            case IfStatementSyntax test when at == test.Statement:
                return Of(test.Condition, true);
            case IfStatementSyntax test when at == test.Else:
                return Of(test.Condition, false);
            case ConditionalExpressionSyntax choice when at != choice.Condition:
                return Of(choice.Condition, at == choice.WhenTrue);
            case WhileStatementSyntax loop when at == loop.Statement:
                return Of(loop.Condition, true);
            case SwitchExpressionArmSyntax arm when at == arm.Expression:
                return Arm(arm);
            case BlockSyntax block:
                return Left(block.Statements, at);
            case SwitchSectionSyntax section:
                return Left(section.Statements, at).Concat(Case(section));
            default:
                return [];
        }
    }

    // if (c) return; before it in the same block.
    private static IEnumerable<Fact> Left(SyntaxList<StatementSyntax> statements, SyntaxNode at) =>
        statements.TakeWhile(statement => statement != at).OfType<IfStatementSyntax>()
            .Where(test => test.Else is null && Leaves(test.Statement))
            .SelectMany(test => Of(test.Condition, false));

    private static bool Leaves(StatementSyntax statement) => statement switch
    {
        BlockSyntax { Statements.Count: > 0 } block => Leaves(block.Statements.Last()),
        ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax => true,
        YieldStatementSyntax stop => stop.IsKind(SyntaxKind.YieldBreakStatement),
        _ => false,
    };

    private static IEnumerable<Fact> Arm(SwitchExpressionArmSyntax arm)
    {
        if (arm.Parent is not SwitchExpressionSyntax { Arms.Count: > 1, GoverningExpression: var chosen }) yield break;
        yield return arm.Pattern is ConstantPatternSyntax { Expression: var value }
            ? new Fact(Frameworks.Places.Of(chosen), string.Empty, Relation.Equal, Known(value), chosen)
            : new Fact(
                Place.Named(chosen + " is " + arm.Pattern), string.Empty, Relation.Equal, true, chosen);
        if (arm.WhenClause is not { Condition: var condition }) yield break;
        foreach (Fact fact in Of(condition, true)) yield return fact;
    }

    private static object? Known(ExpressionSyntax value) => value is LiteralExpressionSyntax literal
        ? ConditionFacts.Normal(literal.Token.Value)
        : Frameworks.Places.Of(value);

    private static IEnumerable<Fact> Case(SwitchSectionSyntax section)
    {
        if (section.Parent is not SwitchStatementSyntax choice) yield break;
        if (section.Labels.Count == 1 && section.Labels[0] is CaseSwitchLabelSyntax { Value: var value })
        {
            yield return new Fact(
                Frameworks.Places.Of(choice.Expression), string.Empty, Relation.Equal, Known(value),
                choice.Expression);
        }
        else if (!section.Labels.Any(label => label is DefaultSwitchLabelSyntax))
        {
            string labels = string.Join(" ", section.Labels.Select(label => label.ToString()));
            yield return new Fact(Place.Named(labels), string.Empty, Relation.Equal, true, choice.Expression);
        }
    }
}

using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>airTime += delta; if (down &amp;&amp; airTime > 0): a clock that is asked for just after it went on.
/// </summary>
internal static class RaisedFirst
{
    // What a step's time is passed as.
    private static readonly string[] Times = ["delta", "dt", "elapsed"];

    /// <summary>The tests that hold whenever they are asked, each with what raised the clock before.</summary>
    public static IEnumerable<(BinaryExpressionSyntax Test, SyntaxNode Raised)> In(TypeSource type)
    {
        foreach (BinaryExpressionSyntax test in type.Type.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax().DescendantNodes()).OfType<BinaryExpressionSyntax>())
        {
            if (!test.IsKind(SyntaxKind.GreaterThanExpression) || Literals.Number(test.Right) is not 0) continue;
            if (Writes.NameOf(test.Left) is not { } clock || !IsClock(clock, type)) continue;
            // The nearest statement that changes it.
            StatementSyntax? change = EarlierStatements.Of(test).FirstOrDefault(
                before => Writes.In(before).Any(write => write.Name == clock));
            if (change is ExpressionStatementSyntax { Expression: var raised } && Raises(raised, test.Left))
                yield return (test, raised);
        }
    }

    // A field that only goes on and is set back to 0: it is never below.
    private static bool IsClock(string name, TypeSource type)
    {
        if (type.Type.GetMembers(name).FirstOrDefault() is not IFieldSymbol
            {
                DeclaredAccessibility: Accessibility.Private, IsStatic: false,
            }) return false;
        Write[] writes = [.. type.WritesOf(name)];
        return writes.Any(write => write.Change == "+") && writes.All(write =>
            write.Change == "+" || write.Value is BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax
            || write.Site is InvocationExpressionSyntax || Literals.Number(write.Value) is 0);
    }

    private static bool Raises(ExpressionSyntax change, ExpressionSyntax clock) => change switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } counted =>
            counted.IsKind(SyntaxKind.PostIncrementExpression) && SyntaxFactory.AreEquivalent(operand, clock),
        AssignmentExpressionSyntax { Left: var left, Right: var by } added =>
            added.IsKind(SyntaxKind.AddAssignmentExpression) && SyntaxFactory.AreEquivalent(left, clock)
            && (Literals.Number(by) is > 0 || KnownFrameworks.Words.FrameTimes.Contains(by.ToString())
                || (CallShape.NameOf(by) is { } name && NameWords.Of(name).Any(Times.Contains))),
        _ => false,
    };
}

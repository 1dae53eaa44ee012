using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Loops that count up to a count which they lower, so that they do half of it.</summary>
internal static class ShrinkingLoop
{
    /// <summary>
    /// for (int i = 0; i &lt; eaten.Count; i++) eaten.Dequeue().Show(); the calls that lower the count.
    /// </summary>
    public static IEnumerable<(InvocationExpressionSyntax Taken, string Name)> In(SyntaxNode body)
    {
        foreach (ForStatementSyntax loop in body.DescendantNodes().OfType<ForStatementSyntax>())
        {
            if (loop.Condition is not BinaryExpressionSyntax
                {
                    Left: IdentifierNameSyntax index, Right: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "Count", Expression: IdentifierNameSyntax counted,
                    },
                } test || !test.IsKind(SyntaxKind.LessThanExpression)) continue;
            string name = counted.Identifier.ValueText;
            // Who steps back, leaves or tests has seen it.
            if (Writes.In(loop.Statement).Any(write => write.Name == index.Identifier.ValueText)) continue;
            if (loop.Statement.DescendantNodesAndSelf().Any(
                node => node is BreakStatementSyntax or ReturnStatementSyntax)) continue;
            InvocationExpressionSyntax[] calls = [.. loop.Statement.DescendantNodesAndSelf()
                .OfType<InvocationExpressionSyntax>().Where(call => Places.OfReceiver(call).Text == name)];
            if (calls.Any(call => CallShape.NameOf(call.Expression) is "Add" or "Enqueue" or "Push" or "Insert"))
                continue;
            if (calls.FirstOrDefault(call => CallShape.NameOf(call.Expression)
                    is "Dequeue" or "Pop" or "RemoveAt" or "Remove"
                && !call.Ancestors().TakeWhile(node => node != loop).Any(
                    node => node is IfStatementSyntax or SwitchSectionSyntax)) is { } taken)
                yield return (taken, name);
        }
    }
}

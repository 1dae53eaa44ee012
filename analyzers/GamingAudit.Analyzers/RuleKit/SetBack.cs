using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>What a helper that runs with an end sets back, so that a test after it fails.</summary>
internal static class SetBack
{
    /// <summary>team.EndGroupEpisode(); PutBack(); ... if (button.IsPressed) pay; where PutBack lowers the flag.</summary>
    /// <param name="end">The end.</param>
    /// <param name="pay">A pay after it.</param>
    /// <param name="type">The type whose helpers are called.</param>
    public static bool Excludes(SyntaxNode end, SyntaxNode pay, TypeSource type)
    {
        if (end.FirstAncestorOrSelf<BlockSyntax>() is not { } block) return false;
        List<Fact> asked = [.. Branches.Around(pay).Where(test => test.Condition.SpanStart > end.Span.End)
            .SelectMany(test => SyntaxGuards.Of(test.Condition, test.Holds))
            .Where(fact => fact is { Value: bool, Relation: Relation.Equal })];
        return asked.Count > 0 && Calls(block.Statements).Where(call => call.SpanStart > end.SpanStart)
            .Select(call => type.Declaration(call)?.Body).OfType<BlockSyntax>()
            .SelectMany(body => body.Statements).OfType<ExpressionStatementSyntax>()
            .Select(statement => statement.Expression).OfType<AssignmentExpressionSyntax>()
            .Any(set => asked.Any(fact => fact.Subject == Places.Of(set.Left)
                && set.Right.IsKind(fact.Value is true
                    ? SyntaxKind.FalseLiteralExpression : SyntaxKind.TrueLiteralExpression)));
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(IEnumerable<StatementSyntax> statements) =>
        statements.OfType<ExpressionStatementSyntax>().Select(statement => statement.Expression)
            .OfType<InvocationExpressionSyntax>().Where(call => Places.OfReceiver(call).IsSelf);
}

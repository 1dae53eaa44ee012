using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Flow;

/// <summary>What holds after a call of a method, whatever held before: the literals that it sets.</summary>
internal static class SurelySet
{
    public static IEnumerable<Fact> By(MethodDeclarationSyntax method, TypeSource type)
    {
        if (method.Body is not { } body || IsReplaceable(method)) yield break;
        HashSet<string> locals = LocalNames.In(body);
        Write[] all = [.. Writes.In(body)];
        foreach (StatementSyntax statement in body.Statements)
        {
            if (statement.DescendantNodesAndSelf().Any(node => node is ReturnStatementSyntax or YieldStatementSyntax
                or AwaitExpressionSyntax)) yield break;
            if (statement is not ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax set }) continue;
            if (!set.IsKind(SyntaxKind.SimpleAssignmentExpression)) continue;
            if (CallShape.NameOf(set.Left) is not { Length: > 0 } name) continue;
            Place place = Places.Of(set.Left);
            if (locals.Contains(place.Root) || IsGiven(place.Root, method)) continue;
            object? value = set.Right is LiteralExpressionSyntax { Token.Value: bool flag }
                ? flag
                : Literals.Number(set.Right);
            // Whosever member it is, any other write of the name sets the same.
            if (value is null || all.Any(write => write.Name == name
                && write.Value?.IsEquivalentTo(set.Right) != true)) continue;
            if (IsWrittenDeeper(name, method, type)) continue;
            yield return new Fact(place, string.Empty, Relation.Equal, value, set);
        }
    }

    private static bool IsReplaceable(MethodDeclarationSyntax method) => method.Modifiers.Any(
        modifier => modifier.IsKind(SyntaxKind.VirtualKeyword) || modifier.IsKind(SyntaxKind.AbstractKeyword));

    private static bool IsGiven(string name, MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == name);

    // By another method that it calls.
    private static bool IsWrittenDeeper(string name, MethodDeclarationSyntax method, TypeSource type) =>
        method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
            call => Places.OfReceiver(call).IsSelf && type.Declaration(call) is { } inner && inner != method
                && type.WrittenBy(inner).Contains(name));
}

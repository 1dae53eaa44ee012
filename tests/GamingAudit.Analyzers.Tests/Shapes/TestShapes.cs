using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static GamingAudit.Analyzers.Tests.Shapes.Writing;

namespace GamingAudit.Analyzers.Tests.Shapes;

/// <summary>Other ways to write what is tested before a pay.</summary>
internal static class TestShapes
{
    /// <summary>A test that a local holds.</summary>
    public static ClassDeclarationSyntax? Flag(ClassDeclarationSyntax type)
    {
        IfStatementSyntax[] tests = [.. Tests(type).Where(
            test => test.Parent is BlockSyntax
                && test.Condition is not (IdentifierNameSyntax or LiteralExpressionSyntax)
                && !test.Condition.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax))];
        if (tests.Length == 0) return null;
        SyntaxNode written = type.TrackNodes(tests);
        foreach ((int at, IfStatementSyntax test) in tests.Index())
        {
            IfStatementSyntax now = written.GetCurrentNode(test)!;
            written = written.ReplaceNode(now,
            [
                Statement($"bool is{at}9 = {now.Condition};"),
                now.WithCondition(Expression($"is{at}9")),
            ]);
        }

        return (ClassDeclarationSyntax)written;
    }

    /// <summary>A test that a method makes.</summary>
    public static ClassDeclarationSyntax? Question(ClassDeclarationSyntax type)
    {
        IfStatementSyntax[] tests = [.. Tests(type).Where(test => IsClosed(test.Condition)
            && test.Condition is not (IdentifierNameSyntax or LiteralExpressionSyntax))];
        return tests.Length == 0 ? null : With(
            type.ReplaceNodes(
                tests.Select(test => test.Condition),
                (test, _) => Expression($"Is{Array.FindIndex(tests, one => one.Condition == test)}9()")),
            tests.Select((test, at) => $"private bool Is{at}9()\n    {{\n        return {test.Condition};\n    }}"));
    }

    /// <summary>The other branch first.</summary>
    public static ClassDeclarationSyntax? Turned(ClassDeclarationSyntax type)
    {
        IfStatementSyntax[] tests = [.. Tests(type).Where(
            test => test.Else is { Statement: not IfStatementSyntax }
                && !test.Condition.DescendantNodes().Any(node => node is SingleVariableDesignationSyntax))];
        return tests.Length == 0 ? null : type.ReplaceNodes(tests, (_, test) => test
            .WithCondition(Expression($"!({test.Condition})"))
            .WithStatement(test.Else!.Statement)
            .WithElse(test.Else.WithStatement(test.Statement)));
    }

    /// <summary>The last test of a method as a return.</summary>
    public static ClassDeclarationSyntax? EarlyReturn(ClassDeclarationSyntax type)
    {
        BlockSyntax[] bodies = [.. type.Members.OfType<MethodDeclarationSyntax>()
            .Where(method => method.ReturnType.ToString() == "void" && method.Body is { Statements: { Count: > 0 } all }
                && all[^1] is IfStatementSyntax { Else: null, Statement: BlockSyntax })
            .Select(method => method.Body!)];
        return bodies.Length == 0 ? null : type.ReplaceNodes(bodies, (body, _) =>
        {
            var last = (IfStatementSyntax)body.Statements[^1];
            return body.WithStatements(body.Statements.RemoveAt(body.Statements.Count - 1)
                .Add(Statement($"if (!({last.Condition})) return;"))
                .AddRange(((BlockSyntax)last.Statement).Statements));
        });
    }

    /// <summary>Two tests, one within the other.</summary>
    public static ClassDeclarationSyntax? Nested(ClassDeclarationSyntax type)
    {
        IfStatementSyntax[] tests = [.. Tests(type).Where(test => test.Else is null
            && test.Parent is not ElseClauseSyntax
            && test.Condition is BinaryExpressionSyntax both && both.IsKind(SyntaxKind.LogicalAndExpression))];
        return tests.Length == 0 ? null : type.ReplaceNodes(tests, (_, test) =>
        {
            var both = (BinaryExpressionSyntax)test.Condition;
            IfStatementSyntax inner = SyntaxFactory.IfStatement(both.Right, test.Statement);
            return test.WithCondition(both.Left.WithoutTrailingTrivia()).WithStatement(SyntaxFactory.Block(inner));
        });
    }

    /// <summary>CompareTag as a comparison.</summary>
    public static ClassDeclarationSyntax? Tag(ClassDeclarationSyntax type)
    {
        InvocationExpressionSyntax[] calls = [.. type.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(
            call => call is
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompareTag" },
                Parent: not PrefixUnaryExpressionSyntax,
            })];
        return calls.Length == 0 ? null : type.ReplaceNodes(calls, (call, _) => Expression(
            $"({((MemberAccessExpressionSyntax)call.Expression).Expression}.tag == {call.ArgumentList.Arguments[0]})"));
    }

    private static IEnumerable<IfStatementSyntax> Tests(ClassDeclarationSyntax type) =>
        type.DescendantNodes().OfType<IfStatementSyntax>().Where(IsInMethod);
}

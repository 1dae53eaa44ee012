using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static GamingAudit.Analyzers.Tests.Shapes.Writing;

namespace GamingAudit.Analyzers.Tests.Shapes;

/// <summary>Other ways to write a pay or an end.</summary>
internal static class PayShapes
{
    /// <summary>AddReward(x) as Give9(x), which pays it.</summary>
    public static ClassDeclarationSyntax? Wrapper(ClassDeclarationSyntax type) =>
        Given(type, "private void Give9(float amount) { AddReward(amount); }");

    /// <summary>The same, of a helper that also counts what it gave.</summary>
    public static ClassDeclarationSyntax? CountingWrapper(ClassDeclarationSyntax type) => Given(
        type, "private float given9;",
        "private void Give9(float amount)\n    {\n        given9 += amount;\n        AddReward(amount);\n    }");

    private static ClassDeclarationSyntax? Given(ClassDeclarationSyntax type, params string[] members) =>
        Each(type, Calls(type, "AddReward"), (call, _) => Expression("Give9" + call.ArgumentList), members);

    /// <summary>Each pay that reads no local in a method of its own.</summary>
    public static ClassDeclarationSyntax? Extracted(ClassDeclarationSyntax type)
    {
        InvocationExpressionSyntax[] calls = [.. Calls(type, "AddReward", "SetReward")
            .Where(call => call.Parent is ExpressionStatementSyntax && IsInMethod(call) && IsClosed(call))];
        return Each(
            type, calls, (_, at) => Expression($"Pay{at}9()"),
            [.. calls.Select((call, at) => $"private void Pay{at}9()\n    {{\n        {call};\n    }}")]);
    }

    /// <summary>Each number that is paid as a constant.</summary>
    public static ClassDeclarationSyntax? Constant(ClassDeclarationSyntax type) =>
        Named(type, "private const float Pay{0}9 = {1};");

    /// <summary>Each number that is paid as a field that nothing sets.</summary>
    public static ClassDeclarationSyntax? Field(ClassDeclarationSyntax type) =>
        Named(type, "private float Pay{0}9 = {1};");

    private static ClassDeclarationSyntax? Named(ClassDeclarationSyntax type, string form)
    {
        ExpressionSyntax[] numbers = [.. Calls(type, "AddReward", "SetReward")
            .Select(call => call.ArgumentList.Arguments[0].Expression).Where(IsNumber)];
        return Each(
            type, numbers, (_, at) => Expression($"Pay{at}9"),
            [.. numbers.Select((number, at) => string.Format(null, form, at, number))]);
    }

    // A name for nothing says that somebody meant more.
    private static bool IsNumber(ExpressionSyntax amount) =>
        amount is LiteralExpressionSyntax { Token.ValueText: not "0" }
        || amount is PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax };

    /// <summary>Each amount as a local before the call.</summary>
    public static ClassDeclarationSyntax? Local(ClassDeclarationSyntax type)
    {
        ExpressionStatementSyntax[] pays = [.. Calls(type, "AddReward", "SetReward")
            .Select(call => call.Parent).OfType<ExpressionStatementSyntax>()
            .Where(pay => pay.Parent is BlockSyntax or SwitchSectionSyntax)];
        if (pays.Length == 0) return null;
        int at = 0;
        SyntaxNode written = type;
        foreach (ExpressionStatementSyntax pay in pays)
        {
            written = written == type ? written.TrackNodes(pays) : written;
            ExpressionStatementSyntax now = written.GetCurrentNode(pay)!;
            var call = (InvocationExpressionSyntax)now.Expression;
            written = written.ReplaceNode(now,
            [
                Statement($"float paid{at}9 = {call.ArgumentList.Arguments[0]};"),
                Statement($"{call.Expression}(paid{at}9);"),
            ]);
            at++;
        }

        return (ClassDeclarationSyntax)written;
    }

    /// <summary>What a method pays as a sum that it pays last.</summary>
    public static ClassDeclarationSyntax? Sum(ClassDeclarationSyntax type)
    {
        BlockSyntax[] bodies = [.. type.Members.OfType<MethodDeclarationSyntax>()
            .Where(method => method.Body is not null && method.ReturnType.ToString() == "void"
                && Calls(method, "AddReward").Any() && Calls(method, "AddReward").All(IsInMethod)
                && !Calls(method, "SetReward").Any()
                // What is called may end the episode before the sum is paid.
                && !method.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(
                    call => call.Parent is ExpressionStatementSyntax && !IsCallOf(call, "AddReward"))
                && !method.DescendantNodes().OfType<ReturnStatementSyntax>().Any()
                && !method.DescendantNodes().OfType<ThrowStatementSyntax>().Any())
            .Select(method => method.Body!)];
        return bodies.Length == 0 ? null : type.ReplaceNodes(bodies, (body, _) =>
        {
            BlockSyntax summed = body.ReplaceNodes(
                Calls(body, "AddReward"),
                (call, _) => Expression($"sum9 += {call.ArgumentList.Arguments[0]}").WithTriviaFrom(call));
            return summed.WithStatements(summed.Statements
                .Insert(0, Statement("float sum9 = 0f;")).Add(Statement("AddReward(sum9);")));
        });
    }

    /// <summary>Two branches that pay as one pay of a choice.</summary>
    public static ClassDeclarationSyntax? Choice(ClassDeclarationSyntax type)
    {
        IfStatementSyntax[] tests = [.. type.DescendantNodes().OfType<IfStatementSyntax>().Where(
            test => test.Else is { Statement: var other }
                && Only(test.Statement) is not null && Only(other) is not null)];
        return tests.Length == 0 ? null : type.ReplaceNodes(tests, (test, _) => Statement(
            $"AddReward({Asked(test.Condition)} ? {Only(test.Statement)} : {Only(test.Else!.Statement)});"));

        static ExpressionSyntax? Only(StatementSyntax branch) => branch switch
        {
            BlockSyntax { Statements: { Count: 1 } one } => Only(one[0]),
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
                when IsCallOf(call, "AddReward") => call.ArgumentList.Arguments[0].Expression,
            _ => null,
        };

        static string Asked(ExpressionSyntax test) =>
            test is BinaryExpressionSyntax or IsPatternExpressionSyntax ? $"({test})" : test.ToString();
    }

    /// <summary>Pays and ends on this.</summary>
    public static ClassDeclarationSyntax? This(ClassDeclarationSyntax type) => Each(
        type, Calls(type, "AddReward", "SetReward", "EndEpisode"),
        (call, _) => Expression("this." + call), []);

    /// <summary>EndEpisode() in a method of its own.</summary>
    public static ClassDeclarationSyntax? ExtractedEnd(ClassDeclarationSyntax type) => Each(
        type, Calls(type, "EndEpisode"), (_, _) => Expression("Finish9()"),
        ["private void Finish9()\n    {\n        EndEpisode();\n    }"]);

    /// <summary>What a step does in a method of its own.</summary>
    public static ClassDeclarationSyntax? ExtractedStep(ClassDeclarationSyntax type)
    {
        MethodDeclarationSyntax? step = type.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(
            method => method is { Identifier.ValueText: "OnActionReceived", Body: not null });
        if (step?.ParameterList.Parameters is not { Count: 1 } parameters) return null;
        return With(
            type.ReplaceNode(step.Body!, (BlockSyntax)Statement(
                $"{{\n        Act9({parameters[0].Identifier.ValueText});\n    }}")),
            $"private void Act9{step.ParameterList}{step.Body!.ToFullString()}");
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode type, params string[] names) =>
        type.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => IsCallOf(call, names));

    private static ClassDeclarationSyntax? Each<TNode>(
        ClassDeclarationSyntax type, IEnumerable<TNode> nodes, Func<TNode, int, ExpressionSyntax> written,
        params string[] members) where TNode : ExpressionSyntax
    {
        TNode[] all = [.. nodes];
        return all.Length == 0 ? null : With(
            type.ReplaceNodes(
                all, (node, _) => written(node, Array.IndexOf(all, node)).WithTriviaFrom(node)),
            members);
    }
}

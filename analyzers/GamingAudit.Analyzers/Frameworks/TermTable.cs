using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>
/// Terms that a method writes into a table by their names and sums up: terms["progress"] = 1; and, at its end, return
/// terms.Values.Sum(); each of them is a part of what it pays.
/// </summary>
internal static class TermTable
{
    /// <summary>What an assignment of such a term pays; null for any other operation.</summary>
    public static RewardCall? Classify(IOperation operation)
    {
        if (operation is not IAssignmentOperation { Syntax: AssignmentExpressionSyntax set } assigned) return null;
        if (set.Left is not ElementAccessExpressionSyntax entry) return null;
        if (entry.ArgumentList.Arguments is not { Count: 1 } key
            || !key[0].Expression.IsKind(SyntaxKind.StringLiteralExpression)) return null;
        if (CallShape.NameOf(entry.Expression) is not { } table || GatheredReward.KindOf(set) is not var (_, factor))
            return null;
        return set.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } body && Sums(body, table)
            && operation.SemanticModel?.GetDeclaredSymbol(body) is IMethodSymbol method
            && (KnownFrameworks.PaysByReturn(method) || KnownFrameworks.TriggerOf(method) == Trigger.Step)
            && set.FirstAncestorOrSelf<StatementSyntax>() is not LocalFunctionStatementSyntax
                ? new RewardCall(CallKind.Part, operation, assigned.Value, Place.Self, factor)
                : null;
    }

    /// <summary>Whether a value is the sum of such a table, whose terms were paid where they were written.</summary>
    public static bool HandsOut(IOperation value, IMethodSymbol method) =>
        value.Unconverted().Syntax is ExpressionSyntax given && MethodResults.Declarations(method).Any(body =>
            (given is IdentifierNameSyntax local
                ? LocalNames.Start(local.Identifier.ValueText, body)
                : given) is InvocationExpressionSyntax sum
            && TableOf(sum) is { } table && Writes.In(body).Any(write => write.Name == table
                && write.Site is AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax }));

    private static bool Sums(MethodDeclarationSyntax body, string table) =>
        body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => TableOf(call) == table);

    // terms.Values.Sum(), terms.Sum(term => term.Value)
    private static string? TableOf(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sum" } sum) return null;
        return sum.Expression switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Values", Expression: var table } =>
                CallShape.NameOf(table),
            var of when call.ArgumentList.Arguments is { Count: 1 } one
                && one[0].Expression is SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax shown }
                && shown.Name.Identifier.ValueText == "Value" => CallShape.NameOf(of),
            _ => null,
        };
    }
}

using System.Linq;
using GamingAudit.Analyzers.Code;
using GamingAudit.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>
/// Loops over all agents that compare each with one of them and leave out none: it is compared with itself as well.
/// </summary>
internal static class ItselfAmongOthers
{
    /// <summary>The one that meets itself, where a call on the two decides a pay; null where it does not.</summary>
    public static string? Of(SyntaxNode pay, ForEachStatementSyntax loop, TypeSource type)
    {
        if (pay.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method) return null;
        if (loop.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)) return null;
        string other = loop.Identifier.ValueText, all = loop.Expression.ToString();
        foreach (BranchTest test in Branches.Around(pay).Where(
            test => test.Holds && loop.Statement.Span.Contains(test.Condition.Span)))
        {
            foreach (InvocationExpressionSyntax call in test.Condition.DescendantNodesAndSelf()
                .OfType<InvocationExpressionSyntax>())
            {
                string[] named = [.. call.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Select(name => name.Identifier.ValueText).Distinct()];
                if (!named.Contains(other)) continue;
                foreach (string one in named.Where(name => name != other && IsOneOf(name, all, loop, method, type)))
                {
                    if (!method.DescendantNodes().Any(node => TellsApart(node, one, other))) return one;
                }
            }
        }

        return null;
    }

    // An outer loop's element, or a parameter for which an element is passed.
    private static bool IsOneOf(
        string name, string all, SyntaxNode loop, MethodDeclarationSyntax method, TypeSource type)
    {
        if (loop.Ancestors().OfType<ForEachStatementSyntax>().Any(
            outer => outer.Identifier.ValueText == name && outer.Expression.ToString() == all)) return true;
        int at = method.ParameterList.Parameters.IndexOf(parameter => parameter.Identifier.ValueText == name);
        return at >= 0 && type.Uses(method.Identifier.ValueText)
            .Select(use => use.FirstAncestorOrSelf<InvocationExpressionSyntax>()).OfType<InvocationExpressionSyntax>()
            .Where(call => CallShape.NameOf(call.Expression) == method.Identifier.ValueText
                && call.ArgumentList.Arguments.Count > at)
            .Any(call => IsElement(call.ArgumentList.Arguments[at].Expression, all));
    }

    private static bool IsElement(ExpressionSyntax passed, string all) => passed switch
    {
        ElementAccessExpressionSyntax element => element.Expression.ToString() == all,
        IdentifierNameSyntax { Identifier.ValueText: var name } => passed.Ancestors().Any(node => node switch
        {
            ForEachStatementSyntax loop => loop.Identifier.ValueText == name && loop.Expression.ToString() == all,
            SimpleLambdaExpressionSyntax each => each.Parameter.Identifier.ValueText == name
                && each.Parent?.Parent?.Parent is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax asked,
                } && asked.Expression.ToString() == all,
            _ => false,
        }),
        _ => false,
    };

    // one != other, ReferenceEquals(one, other), one.Id != other.Id
    private static bool TellsApart(SyntaxNode node, string one, string other) => node switch
    {
        BinaryExpressionSyntax compared when compared.IsKind(SyntaxKind.EqualsExpression)
            || compared.IsKind(SyntaxKind.NotEqualsExpression) => Roots(compared, one, other),
        InvocationExpressionSyntax call when CallShape.NameOf(call.Expression) is "Equals" or "ReferenceEquals" =>
            Roots(call, one, other),
        _ => false,
    };

    private static bool Roots(SyntaxNode node, string one, string other)
    {
        string[] names = [.. node.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText)];
        return names.Contains(one) && names.Contains(other);
    }
}

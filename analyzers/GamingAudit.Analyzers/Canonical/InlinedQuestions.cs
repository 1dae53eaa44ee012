using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>
/// Methods and properties that only say what is asked: <c>bool Near() =&gt; d &lt; 1; if (Near())</c> as
/// <c>if (d &lt; 1)</c>.
/// </summary>
internal static class InlinedQuestions
{
    public static IEnumerable<Edit> In(TypeDeclarationSyntax type)
    {
        foreach (MemberDeclarationSyntax member in type.Members)
        {
            if (Answer(member, type) is not var (name, answer, parameters)) continue;
            foreach (ExpressionSyntax use in Uses(name, type, parameters is not null))
            {
                if (use.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } user || user == member) continue;
                Dictionary<string, ExpressionSyntax>? passed = use is InvocationExpressionSyntax call
                    ? Rewriting.Passed(call, parameters!, answer) : [];
                if (passed is null || !Rewriting.MeansTheSame(answer, passed.Keys, Rewriting.Declared(user))) continue;
                yield return new Edit(
                    use.Span, Rewriting.Asked(use, answer, Rewriting.Put(answer, answer.Span, passed)));
            }
        }
    }

    private static (string Name, ExpressionSyntax Answer, ParameterListSyntax? Parameters)? Answer(
        MemberDeclarationSyntax member, TypeDeclarationSyntax type)
    {
        if (member.Modifiers.Any(word => word.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword
            or SyntaxKind.AbstractKeyword or SyntaxKind.AsyncKeyword)) return null;
        return member switch
        {
            MethodDeclarationSyntax { TypeParameterList: null, ReturnType: var result, Identifier.ValueText: var name }
                method when IsBool(result) && Alone(name, type)
                    && Only(method.Body, method.ExpressionBody) is { } answer && IsTest(answer) =>
                (name, answer, method.ParameterList),
            PropertyDeclarationSyntax { Type: var result, Identifier.ValueText: var name } property
                when IsBool(result) && Only(Getter(property), property.ExpressionBody) is { } answer
                    && IsTest(answer) =>
                (name, answer, null),
            _ => null,
        };
    }

    private static bool IsBool(TypeSyntax type) =>
        type is PredefinedTypeSyntax { Keyword: var word } && word.IsKind(SyntaxKind.BoolKeyword);

    private static bool IsTest(ExpressionSyntax answer) => answer is BinaryExpressionSyntax
        or PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or IdentifierNameSyntax
        or MemberAccessExpressionSyntax or InvocationExpressionSyntax
        && !answer.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax);

    private static bool Alone(string name, TypeDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().Count(method => method.Identifier.ValueText == name) == 1;

    private static BlockSyntax? Getter(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors is { Count: 1 } one && one[0].IsKind(SyntaxKind.GetAccessorDeclaration)
            ? one[0].Body : null;

    private static ExpressionSyntax? Only(BlockSyntax? body, ArrowExpressionClauseSyntax? arrow) =>
        arrow?.Expression
        ?? (body is { Statements: { Count: 1 } one } && one[0] is ReturnStatementSyntax { Expression: { } answer }
            ? answer : null);

    // Near(), this.Near(), IsNear, this.IsNear
    private static IEnumerable<ExpressionSyntax> Uses(string name, TypeDeclarationSyntax type, bool isMethod) =>
        type.DescendantNodes().OfType<IdentifierNameSyntax>().Where(one => one.Identifier.ValueText == name)
            .Select(one => one.Parent switch
            {
                MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } own when own.Name == one => own,
                MemberAccessExpressionSyntax other when other.Name == one => null,
                _ => (ExpressionSyntax)one,
            })
            .Where(one => one is not null)
            .Select(one => isMethod
                ? one!.Parent is InvocationExpressionSyntax call && call.Expression == one ? call : null
                : one!.Parent is AssignmentExpressionSyntax set && set.Left == one ? null : one)
            .OfType<ExpressionSyntax>();
}

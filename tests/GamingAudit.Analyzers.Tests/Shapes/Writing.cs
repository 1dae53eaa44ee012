using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Tests.Shapes;

/// <summary>What several shapes ask of code, and do to it.</summary>
internal static class Writing
{
    public static bool IsCallOf(SyntaxNode node, params string[] names) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }
        && names.Contains(name);

    /// <summary>Whether the code stands in a method and not in a function within it.</summary>
    public static bool IsInMethod(SyntaxNode node) =>
        node.Ancestors().First(around => around is MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            is MethodDeclarationSyntax method && !method.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !method.DescendantNodes().OfType<YieldStatementSyntax>().Any();

    /// <summary>Whether the code can be moved into another method.</summary>
    public static bool IsClosed(SyntaxNode code)
    {
        SyntaxNode method = code.FirstAncestorOrSelf<MemberDeclarationSyntax>()!;
        HashSet<string> locals = [.. method.DescendantNodes().Select(node => node switch
        {
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            VariableDeclaratorSyntax local => local.Identifier.ValueText,
            SingleVariableDesignationSyntax named => named.Identifier.ValueText,
            CommonForEachStatementSyntax loop when loop is ForEachStatementSyntax each => each.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => string.Empty,
        })];
        return !code.DescendantNodesAndSelf().Any(node =>
            node is SingleVariableDesignationSyntax
            || node is IdentifierNameSyntax { Identifier.ValueText: var name } && locals.Contains(name));
    }

    public static ClassDeclarationSyntax With(ClassDeclarationSyntax type, params IEnumerable<string> members) =>
        type.AddMembers([.. members.Select(member =>
            SyntaxFactory.ParseMemberDeclaration("\n    " + member + "\n")!)]);

    public static StatementSyntax Statement(string text) => SyntaxFactory.ParseStatement(text + "\n");

    public static ExpressionSyntax Expression(string text) => SyntaxFactory.ParseExpression(text);
}

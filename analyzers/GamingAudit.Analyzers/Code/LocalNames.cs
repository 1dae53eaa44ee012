using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Code;

/// <summary>The names that a body declares for itself, read from syntax.</summary>
internal static class LocalNames
{
    /// <summary>What the first local of that name in a body starts as; null where nothing says so.</summary>
    public static ExpressionSyntax? Start(string name, SyntaxNode body) =>
        body.DescendantNodes().OfType<VariableDeclaratorSyntax>()
            .FirstOrDefault(local => local.Identifier.ValueText == name)?.Initializer?.Value;

    /// <summary>Its locals and local functions; parameters are its callers'.</summary>
    public static HashSet<string> In(SyntaxNode body)
    {
        var names = new HashSet<string>();
        foreach (SyntaxNode node in body.DescendantNodes())
        {
            string? name = node switch
            {
                VariableDeclaratorSyntax { Parent.Parent: not BaseFieldDeclarationSyntax } local =>
                    local.Identifier.ValueText,
                SingleVariableDesignationSyntax local => local.Identifier.ValueText,
                ForEachStatementSyntax loop => loop.Identifier.ValueText,
                LocalFunctionStatementSyntax function => function.Identifier.ValueText,
                _ => null,
            };
            if (name is not null) names.Add(name);
        }

        return names;
    }
}

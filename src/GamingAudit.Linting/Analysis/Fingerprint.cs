using System.Security.Cryptography;
using System.Text;
using GamingAudit.Linting.Places;
using GamingAudit.Output.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Linting.Analysis;

/// <summary>
/// Names a finding by its rule, its file, the members around it and the tokens that it underlines: not by lines, spaces
/// or comments. Equal ones in a file are counted.
/// </summary>
internal sealed class Fingerprint(string root)
{
    private readonly Dictionary<string, int> seen = [];

    /// <summary>The fingerprint of a finding; findings of a file come in the order of the source.</summary>
    public string Of(string rule, Location location)
    {
        var text = new StringBuilder(rule).Append('\n').Append(Paths.Relative(root, location.SourceTree!.FilePath));
        SyntaxNode whole = location.SourceTree.GetRoot();
        SyntaxNode node = whole.FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        foreach (SyntaxNode member in node.AncestorsAndSelf().Reverse()) text.Append('\n').Append(Name(member));
        foreach (SyntaxToken token in whole.DescendantTokens(location.SourceSpan))
        {
            if (location.SourceSpan.Contains(token.Span)) text.Append(' ').Append(token.Text);
        }

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
        int count = seen[hash] = seen.GetValueOrDefault(hash) + 1;
        return $"{hash}:{count}";
    }

    private static string? Name(SyntaxNode node) => node switch
    {
        BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => null,
    };
}

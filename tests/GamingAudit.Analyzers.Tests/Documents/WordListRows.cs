using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GamingAudit.Analyzers.Tests.Documents;

/// <summary>The word lists as rows of a table: name, what the source says that it holds, words.</summary>
internal static class WordListRows
{
    private const string Source = "analyzers/GamingAudit.Analyzers/Code/WordLists.cs";
    private const string Start = "<summary>";
    private const string End = "</summary>";

    public static IEnumerable<string> All() => CSharpSyntaxTree
        .ParseText(File.ReadAllText(Path.Combine(Repository.Root(), Source))).GetRoot().DescendantNodes()
        .OfType<FieldDeclarationSyntax>().Select(Row).Order(StringComparer.Ordinal);

    private static string Row(FieldDeclarationSyntax field)
    {
        string[] words =
        [
            .. field.DescendantTokens().Where(token => token.IsKind(SyntaxKind.StringLiteralToken))
                .Select(token => token.ValueText),
        ];
        string comment = field.GetLeadingTrivia().ToFullString();
        int start = comment.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        string about = comment[start..comment.IndexOf(End, StringComparison.Ordinal)];
        string line = string.Join(' ', about.Split('\n').Select(part => part.Trim().TrimStart('/').Trim()));
        return $"| `{words[0]}` | {line} | {string.Join(", ", words[1..])} |";
    }
}

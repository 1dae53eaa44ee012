using System.Linq;
using GamingAudit.Analyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.CodeFixes.FixKit;

/// <summary>The method of a type that begins its episodes.</summary>
internal static class EpisodeBegin
{
    /// <summary>The edit that sets a field at the head of the method; null where the type has none.</summary>
    public static TextChange? Set(TypeDeclarationSyntax? type, string field, string value)
    {
        BlockSyntax? begin = type?.Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => KnownFrameworks.Words.Begins.Contains(method.Identifier.ValueText))?.Body;
        if (begin is null) return null;
        string set = field + " = " + value + ";";
        if (begin.Statements.FirstOrDefault() is not { } first)
            return FixSite.Insert(begin.OpenBraceToken.Span.End, " " + set);
        bool hasOwnLine = begin.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        string line = begin.OpenBraceToken.TrailingTrivia.LastOrDefault().ToString();
        return FixSite.Insert(
            first.SpanStart, set + (hasOwnLine ? line + first.GetLeadingTrivia().LastOrDefault() : " "));
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>Breaks source the way that somebody who types breaks it.</summary>
public static class Mutation
{
    private const int Kinds = 6;

    /// <summary>
    /// An edit for each draw, one of: a token deleted, doubled, swapped with another, or a run of them cut; two
    /// statements swapped; a name that no longer exists.
    /// </summary>
    public static string Apply(string source, params ReadOnlySpan<int> draws)
    {
        foreach (int draw in draws) source = Apply(source, draw);
        return source;
    }

    private static string Apply(string source, int draw)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        SyntaxToken[] tokens = [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];
        if (tokens.Length == 0) return source;
        int at = draw / Kinds % tokens.Length;
        TextSpan span = tokens[at].Span;
        switch (draw % Kinds)
        {
            case 0:
                return Replace(source, span, "");
            case 1:
                return Replace(source, span, $"{tokens[at]} {tokens[at]}");
            case 2:
                return Swap(source, span, tokens[draw / 7 % tokens.Length].Span);
            case 3:
                int last = Math.Min(at + (draw / 11 % 9), tokens.Length - 1);
                return Replace(source, TextSpan.FromBounds(span.Start, tokens[last].Span.End), "");
            case 4:
                TextSpan[] statements = [.. root.DescendantNodes().OfType<StatementSyntax>().Select(node => node.Span)];
                return statements.Length == 0
                    ? source
                    : Swap(source, statements[at % statements.Length], statements[draw / 13 % statements.Length]);
            default:
                SyntaxToken[] names = [.. tokens.Where(token => token.IsKind(SyntaxKind.IdentifierToken))];
                return names.Length == 0
                    ? source
                    : source.Replace(names[at % names.Length].Text, "Missing", StringComparison.Ordinal);
        }
    }

    private static string Replace(string source, TextSpan span, string text) =>
        string.Concat(source.AsSpan(0, span.Start), text, source.AsSpan(span.End));

    private static string Swap(string source, TextSpan one, TextSpan other)
    {
        (TextSpan first, TextSpan second) = one.Start <= other.Start ? (one, other) : (other, one);
        if (first.OverlapsWith(second) || first == second) return source;
        string behind = Replace(source, second, source.Substring(first.Start, first.Length));
        return Replace(behind, first, source.Substring(second.Start, second.Length));
    }
}

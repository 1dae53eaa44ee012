using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>Breaks source the way that somebody who types breaks it.</summary>
public static class Mutation
{
    /// <summary>Three edits of tokens, each one of: delete, double, swap with another, cut a run.</summary>
    public static string Apply(string source, params int[] draws)
    {
        List<string> tokens = [.. CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
            .Select(token => token.ToFullString())];
        foreach (int draw in draws)
        {
            if (tokens.Count == 0) break;
            int at = draw / 4 % tokens.Count;
            switch (draw % 4)
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    int other = draw / 7 % tokens.Count;
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                default:
                    tokens.RemoveRange(at, Math.Min(draw / 11 % 9, tokens.Count - at));
                    break;
            }
        }

        return string.Concat(tokens);
    }
}

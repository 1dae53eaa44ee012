using System;
using System.Collections.Generic;
using System.Linq;
using GamingAudit.Analyzers.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GamingAudit.Analyzers.RuleKit;

/// <summary>Calls that somebody took out of the code and left as comments.</summary>
internal static class CommentedOut
{
    /// <summary>
    /// // EndEpisode(); the first such comment of a block, as it is written; null where there is none.
    /// </summary>
    /// <param name="block">The block.</param>
    /// <param name="names">The methods whose calls count.</param>
    public static string? Call(SyntaxNode block, ISet<string> names) =>
        block.DescendantTrivia().Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            .Select(trivia => trivia.ToString()).FirstOrDefault(text => names.Contains(Name(text)));

    // The name before the bracket, and nothing but a call; done = true; as a whole.
    private static string Name(string comment)
    {
        string code = comment.TrimStart('/').Trim();
        if (!code.EndsWith(";", StringComparison.Ordinal)) return string.Empty;
        int bracket = code.IndexOf('(');
        return bracket > 0 ? code.Substring(0, bracket).Split('.').Last() : code.TrimEnd(';').Trim();
    }
}

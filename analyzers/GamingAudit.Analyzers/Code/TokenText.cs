using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Code;

/// <summary>
/// Whether the text of a file holds any of the given identifiers at all: a search of the text costs far less than a
/// walk over its tokens, and most files of a game hold none.
/// </summary>
internal sealed class TokenText
{
    private readonly ConditionalWeakTable<SyntaxTree, object> known = new();
    private readonly string[] sought;

    public TokenText(IReadOnlyCollection<string> tokens)
    {
        // An identifier may be written with escapes, \u0053tep.
        string[] shortest = tokens.Where(
            token => !tokens.Any(other => other != token && token.Contains(other))).ToArray();
        sought = [.. shortest, "\\u", "\\U"];
    }

    /// <summary>Whether a walk over the file's tokens could find one; read once a file.</summary>
    public bool MayBeIn(SyntaxTree tree) => (bool)known.GetValue(tree, Search);

    private object Search(SyntaxTree tree)
    {
        string text = tree.GetText().ToString();
        return sought.Any(token => text.IndexOf(token, StringComparison.Ordinal) >= 0);
    }
}

using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>What stands in the place of a piece of text.</summary>
/// <param name="Span">The piece.</param>
/// <param name="Pieces">What stands there instead, in this order.</param>
internal sealed record Edit(TextSpan Span, IReadOnlyList<Piece> Pieces);

/// <summary>A part of what an edit puts down: copied from the same text, or written anew.</summary>
internal readonly record struct Piece(TextSpan? Copied, string Written)
{
    public static implicit operator Piece(string written) => new(null, written);

    public static implicit operator Piece(TextSpan copied) => new(copied, string.Empty);

    public static implicit operator Piece(SyntaxNode copied) => new(copied.Span, string.Empty);
}

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GamingAudit.Analyzers.Canonical;

/// <summary>A file's text after edits, with the place in the file that each character of it comes from.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origins">For each character of it a position in the file.</param>
/// <param name="Calls">And that of the call that it stands for; -1 for what stands where it was written.</param>
internal sealed record CanonicalText(string Text, int[] Origins, int[] Calls)
{
    /// <summary>A file as it was written.</summary>
    public static CanonicalText Of(string text) => new(
        text, [.. Enumerable.Range(0, text.Length)], [.. Enumerable.Repeat(-1, text.Length)]);

    /// <summary>The text with all edits that leave each other alone, the first of those that do not.</summary>
    public CanonicalText With(IEnumerable<Edit> edits)
    {
        var text = new StringBuilder(Text.Length);
        var origins = new List<int>(Origins.Length);
        var calls = new List<int>(Origins.Length);
        int at = 0;
        foreach (Edit edit in edits.OrderBy(edit => edit.Span.Start).ThenByDescending(edit => edit.Span.End))
        {
            if (edit.Span.Start < at) continue;
            Copy(TextSpan.FromBounds(at, edit.Span.Start), -1);
            int place = Origins[System.Math.Min(edit.Span.Start, Origins.Length - 1)];
            foreach (Piece piece in edit.Pieces)
            {
                if (piece.Copied is { } copied) Copy(copied, edit.Span.Contains(copied) ? -1 : place);
                else Add(piece.Written, place);
            }

            at = edit.Span.End;
        }

        Copy(TextSpan.FromBounds(at, Text.Length), -1);
        return new CanonicalText(text.ToString(), [.. origins], [.. calls]);

        void Copy(TextSpan span, int call)
        {
            text.Append(Text, span.Start, span.Length);
            for (int i = span.Start; i < span.End; i++)
            {
                origins.Add(Origins[i]);
                calls.Add(call >= 0 ? call : Calls[i]);
            }
        }

        void Add(string written, int origin)
        {
            text.Append(written);
            origins.AddRange(Enumerable.Repeat(origin, written.Length));
            calls.AddRange(Enumerable.Repeat(-1, written.Length));
        }
    }
}

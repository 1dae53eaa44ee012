using System.Text;
using System.Text.Encodings.Web;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Json;

/// <summary>Leaves all characters as they are that JSON allows and that one can see.</summary>
internal sealed unsafe class ReadableEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        Relaxed.WillEncode(unicodeScalar)
        || (Rune.TryCreate(unicodeScalar, out Rune rune) && !SafeText.IsSafe(rune));

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        int at = 0;
        foreach (Rune rune in new ReadOnlySpan<char>(text, textLength).EnumerateRunes())
        {
            // A surrogate without its other half is read as the character that stands for it.
            if (WillEncode(rune.Value) || rune == Rune.ReplacementChar) return at;
            at += rune.Utf16SequenceLength;
        }
        return -1;
    }

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (Relaxed.WillEncode(unicodeScalar) || unicodeScalar > char.MaxValue)
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        string escaped = $"\\u{unicodeScalar:X4}";
        numberOfCharactersWritten = 0;
        if (escaped.Length > bufferLength) return false;
        escaped.CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = escaped.Length;
        return true;
    }
}

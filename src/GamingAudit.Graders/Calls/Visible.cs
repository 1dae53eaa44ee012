using System.Globalization;
using System.Text;

namespace GamingAudit.Graders.Calls;

/// <summary>Strings as a person can see them: in quotes, what is invisible or looks like something else escaped.</summary>
internal static class Visible
{
    // About two lines of a terminal.
    private const int Longest = 160;
    private const int LongestUnit = 64;
    private const int FewestRepeats = 4;

    /// <summary>The text in quotes; what repeats itself is told once, and what is long is cut.</summary>
    public static string Of(string text)
    {
        if (Unit(text) is { } unit && text.Length > Longest / 2)
            return $"{Quoted(unit)} {text.Length / unit.Length:N0} times{Rest(text, unit)}";
        return text.Length <= Longest
            ? Quoted(text)
            : $"{Quoted(text[..(Longest / 2)])}...{Quoted(text[^(Longest / 4)..])} ({text.Length} characters)";
    }

    private static string Rest(string text, string unit) =>
        text[(text.Length / unit.Length * unit.Length)..] is { Length: > 0 } rest ? $" and {Quoted(rest)}" : "";

    private static string? Unit(string text)
    {
        for (int length = 1; length <= LongestUnit && length * FewestRepeats <= text.Length; length++)
        {
            bool repeats = true;
            int whole = text.Length / length * length;
            if (text.Length - whole > length) continue;
            for (int i = length; i < whole && repeats; i++) repeats = text[i] == text[i - length];
            if (repeats) return text[..length];
        }
        return null;
    }

    private static string Quoted(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (char letter in text)
            shown.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when Hides(letter) => $"\\u{(int)letter:x4}",
                _ => letter.ToString(),
            });
        return shown.Append('"').ToString();
    }

    private static bool Hides(char letter) => letter switch
    {
        >= ' ' and <= '~' => false,
        >= '\uff00' and <= '\uffef' => true,
        _ => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };
}

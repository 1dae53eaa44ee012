using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GamingAudit.Output.Text;

/// <summary>
/// Text that user code decided a part of, made harmless: in a terminal an escape character steers, and what a build
/// service reads from a log it may take for a command of its own.
/// </summary>
internal static partial class SafeText
{
    /// <summary>On one line and without control characters, those that change the direction of text included.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(IsHarmful)) return text;
        var safe = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!IsHarmful(c)) safe.Append(c);
            else if (c is '\n' or '\t' or '\u2028' or '\u2029' or '\u0085') safe.Append(' ');
        }
        return safe.ToString();
    }

    /// <summary>
    /// A line of a log in which no build service sees a command: GitHub's "::name::" at the start of a line and
    /// "##[name]" anywhere, Azure's "##vso[", TeamCity's "##teamcity[".
    /// </summary>
    public static string LogLine(string text)
    {
        string line = OneLine(text);
        if (line.AsSpan().TrimStart().StartsWith("::")) line = line.Replace("::", ": :", StringComparison.Ordinal);
        return line.Contains("##", StringComparison.Ordinal) ? Command().Replace(line, "## $1[") : line;
    }

    /// <summary>
    /// The same text for XML 1.0 and JSON: what neither can hold, and half a pair, becomes the replacement character.
    /// </summary>
    public static string Storable(string text)
    {
        var stored = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            stored.Append(IsStorable(rune.Value) ? rune.ToString() : "\uFFFD");
        return stored.ToString();
    }

    private static bool IsStorable(int value) =>
        value is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not 0xFFFE and not 0xFFFF);

    private static bool IsHarmful(char c) => char.IsControl(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"##(\w*)\[")]
    private static partial Regex Command();
}

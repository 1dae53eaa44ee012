using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GamingAudit.Output.Text;

/// <summary>
/// Text of which user code, or a file of somebody else, decides a part, as it may be printed: nothing in it steers a
/// terminal, turns the direction of what follows or is taken for a command by the log of a build.
/// </summary>
internal static partial class SafeText
{
    /// <summary>The text without control and format characters, on one line, and without commands.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSafe(rune)) safe.Append(rune);
            else if (Rune.IsWhiteSpace(rune) && rune.Value != '\r') safe.Append(' ');
        }
        // Of the runners of Azure Pipelines and TeamCity and, in its older form, of GitHub: anywhere in a line.
        return Command().Replace(safe.ToString(), "# #$1[");
    }

    /// <summary>The same for the text of a whole line: no command of GitHub's stands at its start.</summary>
    public static string Line(string text)
    {
        string safe = Of(text);
        string rest = safe.TrimStart();
        return rest.StartsWith("::", StringComparison.Ordinal)
            ? $"{safe[..^rest.Length]}: :{rest[2..]}"
            : safe;
    }

    /// <summary>
    /// The text for XML 1.0, HTML and JSON: what one of them cannot hold, and half a pair, becomes the replacement
    /// character.
    /// </summary>
    public static string Storable(string text)
    {
        var stored = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            stored.Append(IsStorable(rune.Value) ? rune.ToString() : "\uFFFD");
        return stored.ToString();
    }

    /// <summary>False for a character that is not seen and changes how others are.</summary>
    public static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);

    private static bool IsStorable(int value) =>
        value is '\t' or '\n' or '\r' or (>= 0x20 and < 0x7F) or (>= 0xA0 and not 0xFFFE and not 0xFFFF);

    [GeneratedRegex(@"##(\w*)\[")]
    private static partial Regex Command();
}

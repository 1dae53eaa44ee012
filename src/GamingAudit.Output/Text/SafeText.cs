using System.Globalization;
using System.Text;

namespace GamingAudit.Output.Text;

/// <summary>
/// Text of which user code, or a file of somebody else, decides a part, as it may be printed: nothing in it steers a
/// terminal, turns the direction of what follows or is taken for a command by the log of a build.
/// </summary>
internal static class SafeText
{
    /// <summary>The text without control and format characters, on one line, and without commands.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            if (IsSafe(rune)) safe.Append(rune);
        // Of the runners of Azure Pipelines and, in its older form, of GitHub: anywhere in a line.
        return safe.Replace("##vso[", "# #vso[").Replace("##[", "# #[").ToString();
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

    /// <summary>False for a character that is not seen and changes how others are.</summary>
    public static bool IsSafe(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);
}

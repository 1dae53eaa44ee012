using System.Text;
using GamingAudit.Output.Text;

namespace GamingAudit.Output.Markdown;

/// <summary>Text as Markdown shows it, whatever it holds.</summary>
internal static class MarkdownText
{
    private const string Meaningful = "\\`*_{}[]<>()#+-.!|~:&";

    /// <summary>Prose: nothing in it is markup, a link, or a mention of somebody.</summary>
    public static string Of(string text)
    {
        var safe = new StringBuilder();
        foreach (char c in SafeText.Storable(SafeText.Of(text)))
        {
            if (Meaningful.Contains(c, StringComparison.Ordinal)) safe.Append('\\');
            safe.Append(c);
            // A mention is looked for in the text that is shown, where no escape helps.
            if (c == '@') safe.Append('\u200B');
        }
        return safe.ToString();
    }

    /// <summary>A name, a path or a command, as code; it may stand in a table.</summary>
    public static string Code(string text)
    {
        string safe = SafeText.Storable(SafeText.Of(text)).Replace("|", "\\|", StringComparison.Ordinal);
        if (safe.Trim().Length == 0) return "``` ```";
        string fence = "`";
        while (safe.Contains(fence, StringComparison.Ordinal)) fence += "`";
        bool pads = safe[0] is '`' or ' ' || safe[^1] is '`' or ' ';
        return pads ? $"{fence} {safe} {fence}" : $"{fence}{safe}{fence}";
    }
}

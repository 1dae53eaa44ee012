namespace GamingAudit.Analyzers.Tests.Documents;

/// <summary>Tables in a text of Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>The text with other rows in the table that has this line of headings.</summary>
    public static string Fill(string text, string headings, IEnumerable<string> rows)
    {
        string[] lines = text.Split('\n');
        int head = Array.IndexOf(lines, headings);
        Assert.True(head >= 0, $"No table has the headings '{headings}'.");
        int first = head + 2;
        int end = first;
        while (end < lines.Length && lines[end].Contains('|')) end++;
        return string.Join('\n', [.. lines[..first], .. rows, .. lines[end..]]);
    }
}

using System.Text;
using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Tool.Commands.Laboratory.Writing;

/// <summary>Reports as text, in columns.</summary>
internal static class LabText
{
    private const int Width = 100;

    /// <summary>The findings and the tables.</summary>
    public static string Write(LabReport report)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Experiment}: {report.Title}");
        foreach (string finding in report.Findings.Concat(report.AtFault ?? []))
            foreach ((int number, string line) in Broken(finding).Index())
                Line(text, (number == 0 ? "  * " : "    ") + line);
        foreach (LabTable table in report.Tables) Append(text, table);
        return text.ToString();
    }

    private static void Append(StringBuilder text, LabTable table)
    {
        Line(text, "");
        Line(text, "  " + table.Title);
        string[][] rows =
            [[.. table.Columns], .. table.Rows.Select(row => (string[])[row.Name, .. row.Cells.Select(c => c.Text)])];
        int[] widths = [.. table.Columns.Select((_, column) => rows.Max(row =>
            row.ElementAtOrDefault(column)?.Length ?? 0))];
        foreach (string[] row in rows)
            Line(text, "    " + string.Join("  ", row.Select(
                (cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
    }

    private static IEnumerable<string> Broken(string sentence)
    {
        var line = new StringBuilder();
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - 4)
            {
                yield return line.ToString();
                line.Clear();
            }
            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }
        yield return line.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line.TrimEnd()).Append('\n');
}

using Spectre.Console;

namespace GamingAudit.Output.Text;

/// <summary>Rows whose first column is aligned to the left and the others as asked.</summary>
internal sealed class TextTable(params TextTable.Column[] columns)
{
    // A cell that a name makes longer would make every row as long.
    private const int WidestCell = 60;

    private readonly List<(string[] Cells, Style? Style)> rows = [];

    public sealed record Column(string Header, bool AlignsRight = true);

    public void Add(Style? style, params string[] cells) => rows.Add(([.. cells.Select(Cut)], style));

    /// <summary>Writes the table; the style of a row colours its second cell.</summary>
    public void Write(StyledWriter writer, string indent)
    {
        int[] widths =
            [.. columns.Select((c, i) => rows.Select(r => r.Cells[i].Length).Append(c.Header.Length).Max())];
        Write(writer, indent, widths, [.. columns.Select(c => c.Header)], StyledWriter.Faint, StyledWriter.Faint);
        foreach ((string[] cells, Style? style) in rows) Write(writer, indent, widths, cells, null, style);
    }

    private static string Cut(string cell)
    {
        string safe = SafeText.Of(cell);
        return safe.Length <= WidestCell ? safe : $"{safe[..(WidestCell - 3)]}...";
    }

    private void Write(
        StyledWriter writer, string indent, int[] widths, string[] cells, Style? style, Style? second)
    {
        int last = Array.FindLastIndex(cells, cell => cell.Length > 0);
        var parts = new (string, Style?)[last + 1];
        for (int i = 0; i <= last; i++)
        {
            string cell = columns[i].AlignsRight ? cells[i].PadLeft(widths[i]) : cells[i].PadRight(widths[i]);
            parts[i] = ((i == 0 ? indent : "  ") + cell, i == 1 ? second : style);
        }
        writer.Line(parts);
    }
}

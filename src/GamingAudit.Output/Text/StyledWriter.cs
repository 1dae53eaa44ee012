using Spectre.Console;

namespace GamingAudit.Output.Text;

/// <summary>
/// Lines of styled text whose layout is decided here, so that a terminal and a file get the same words in the same
/// columns and a path is never broken.
/// </summary>
internal sealed class StyledWriter
{
    /// <summary>The width of what is written to a file.</summary>
    public const int FileWidth = 110;

    private readonly IAnsiConsole console;
    private readonly int width;

    public StyledWriter(IAnsiConsole console, int width = FileWidth)
    {
        (this.console, this.width) = (console, width);
        console.Profile.Width = int.MaxValue / 2;
    }

    /// <summary>Plain text.</summary>
    public StyledWriter(TextWriter output) : this(PlainConsole.On(output))
    {
    }

    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public void Line() => console.WriteLine();

    public void Line(params ReadOnlySpan<(string Text, Style? Style)> parts)
    {
        // A command may be spread over parts: such a line is written without colours.
        string whole = "";
        foreach ((string text, _) in parts) whole += SafeText.Of(text);
        if (SafeText.Line(whole) is var line && line != whole)
        {
            Write(line.TrimEnd(), null);
            console.WriteLine();
            return;
        }
        for (int i = 0; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            string text = SafeText.Of(parts[i].Text);
            Write(isLast ? text.TrimEnd() : text, parts[i].Style);
        }
        console.WriteLine();
    }

    /// <summary>
    /// A paragraph broken at spaces; its lines start below one another, after a label that fills the indentation.
    /// </summary>
    public void Paragraph(string label, string text, int indent)
    {
        string start = label.PadRight(indent);
        int room = Math.Max(20, width - indent);
        foreach (string line in Broken(text, room))
        {
            Line((start, Faint), (line, null));
            start = new string(' ', indent);
        }
    }

    private static IEnumerable<string> Broken(string text, int room)
    {
        string line = "";
        foreach (string word in text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > room)
            {
                yield return line;
                line = "";
            }
            line = line.Length == 0 ? word : $"{line} {word}";
        }
        if (line.Length > 0) yield return line;
    }

    private void Write(string text, Style? style)
    {
        if (text.Length > 0) console.Write(text, style ?? Style.Plain);
    }
}

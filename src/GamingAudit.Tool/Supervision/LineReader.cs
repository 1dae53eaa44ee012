using System.Text;

namespace GamingAudit.Tool.Supervision;

/// <summary>Reads lines that end; what is left in the middle of one when its writer dies is none.</summary>
internal sealed class LineReader(Stream stream)
{
    // A cap of memory: a report with all of its witnesses is far below it, a writer without an end is not.
    private const int MostCharacters = 1 << 28;

    private readonly StreamReader reader = new(stream, Encoding.UTF8);
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int at;
    private int end;

    /// <summary>The next line; null where there is none, nor will be.</summary>
    /// <exception cref="IOException">It cannot be read, or has no end.</exception>
    public string? Read()
    {
        line.Clear();
        while (true)
        {
            if (at == end) (at, end) = (0, reader.Read(buffer, 0, buffer.Length));
            if (end == 0) return null;
            int stop = Array.IndexOf(buffer, '\n', at, end - at);
            int next = stop < 0 ? end : stop;
            line.Append(buffer, at, next - at);
            at = stop < 0 ? end : stop + 1;
            if (stop >= 0) return line.ToString();
            if (line.Length > MostCharacters) throw new IOException("A line without an end.");
        }
    }
}

using System.Text;

namespace GamingAudit.Tool.Supervision;

/// <summary>Reads lines that end; what is left in the middle of one when its writer dies is none.</summary>
internal sealed class LineReader(Stream stream)
{
    // A cap of memory: a report with all of its witnesses is far below it, a writer without an end is not.
    private const int MostBytes = 1 << 28;

    // Not a StreamReader: where what has come fills its buffer, that asks for more, and waits, before it gives any.
    private readonly byte[] buffer = new byte[1 << 16];
    private readonly MemoryStream line = new();
    private int at;
    private int end;

    /// <summary>The next line; null where there is none, nor will be.</summary>
    /// <exception cref="IOException">It cannot be read, or has no end.</exception>
    public string? Read()
    {
        line.SetLength(0);
        while (true)
        {
            if (at == end) (at, end) = (0, stream.Read(buffer));
            if (end == 0) return null;
            int stop = Array.IndexOf(buffer, (byte)'\n', at, end - at);
            int next = stop < 0 ? end : stop;
            line.Write(buffer, at, next - at);
            at = stop < 0 ? end : stop + 1;
            if (stop >= 0) return Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length));
            if (line.Length > MostBytes) throw new IOException("A line without an end.");
        }
    }
}

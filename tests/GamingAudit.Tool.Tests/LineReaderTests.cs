using System.Text;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Tests;

public sealed class LineReaderTests
{
    // Lengths about those of the buffers that are in use.
    [Fact]
    public void Gives_a_line_once_its_end_has_come_however_long_it_is()
    {
        foreach (int length in (int[])[1, 128, 1023, 1024, 2048, 4096, 1 << 14, 1 << 16, (1 << 16) + 1, 1 << 17])
        {
            string line = new('x', length - 1);
            Assert.Equal(line, new LineReader(new Waiting([line + "\n"])).Read());
        }
    }

    [Fact]
    public void Joins_what_comes_in_pieces_and_gives_no_line_without_an_end()
    {
        var reader = new LineReader(new Waiting(["a", "bc\nd", "\n\nrest", ""]));
        Assert.Equal(["abc", "d", "", null], [reader.Read(), reader.Read(), reader.Read(), reader.Read()]);
    }

    // A pipe that has something at times; to read on when it has nothing would be to wait for ever.
    private sealed class Waiting(IEnumerable<string> pieces) : MemoryStream
    {
        private readonly Queue<byte[]> pieces = new(pieces.Select(Encoding.UTF8.GetBytes));
        private byte[] rest = [];

        public override int Read(Span<byte> buffer)
        {
            if (rest.Length == 0 && !pieces.TryDequeue(out rest!))
                throw new InvalidOperationException("There is nothing to read, and it would wait.");
            int count = Math.Min(buffer.Length, rest.Length);
            rest.AsSpan(0, count).CopyTo(buffer);
            rest = rest[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}

using System.Text;

namespace GamingAudit.Output.Markdown;

/// <summary>
/// Blocks of Markdown up to a size: a service that shows it refuses more, and then shows nothing at all.
/// </summary>
/// <param name="most">The most bytes in UTF-8.</param>
internal sealed class MarkdownWriter(int most = MarkdownWriter.Most)
{
    /// <summary>Of the 1 MiB that a step's summary may have on GitHub, leaving room for what others write.</summary>
    public const int Most = 900_000;

    // For a last line that says what was left out.
    private const int Reserve = 2_000;
    private readonly StringBuilder text = new();
    private int size;

    /// <summary>Adds a block where it fits; whether it did.</summary>
    public bool TryAdd(string block)
    {
        int added = Encoding.UTF8.GetByteCount(block);
        if (size + added > most - Reserve) return false;
        text.Append(block);
        size += added;
        return true;
    }

    /// <summary>Adds blocks as long as they fit, and then how many more there would have been.</summary>
    /// <param name="blocks">The blocks, the most important first.</param>
    /// <param name="what">What a block is, as in "targets".</param>
    public void AddAll(IReadOnlyList<string> blocks, string what)
    {
        int done = 0;
        while (done < blocks.Count && TryAdd(blocks[done])) done++;
        if (done < blocks.Count) text.Append($"\n{blocks.Count - done} more {what} are left out of this summary.\n");
    }

    public override string ToString() => text.ToString();
}

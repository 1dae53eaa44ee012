using System.Text.Json;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Plans;

/// <summary>A part of what a plan has done, as a file holds it: a header, and a line for each item.</summary>
internal sealed class PartFile
{
    /// <summary>A cap of memory.</summary>
    private const long MostBytes = 8L << 30;

    private readonly Dictionary<int, DoneItem> items = [];

    private PartFile(string path, PartHeader header)
    {
        Path = path;
        Header = header;
    }

    public string Path { get; }

    public PartHeader Header { get; }

    /// <summary>What is done, by number.</summary>
    public IReadOnlyDictionary<int, DoneItem> Items => items;

    /// <summary>Wall-clock seconds of its last run; 0 where it did not come to its end.</summary>
    public double Seconds { get; private set; }

    /// <summary>Where the last line that is whole ends, in bytes.</summary>
    public long End { get; private set; }

    /// <summary>Reads a part; what a run that was killed left of its last line is passed over.</summary>
    /// <exception cref="ToolException">It cannot be read, or is no part of the plan.</exception>
    public static PartFile Read(string path, Plan plan)
    {
        try
        {
            using FileStream stream = InputFile.Open(path, MostBytes);
            return Read(path, stream, plan) ?? throw Wrong(path, "it holds no part");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ToolException.Usage($"{path} does not exist: name a part that 'gaming-audit shard' wrote.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{path} could not be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a part from where a stream stands; null where there is not one whole line.</summary>
    /// <exception cref="ToolException">It is no part of the plan.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PartFile? Read(string path, Stream stream, Plan plan)
    {
        var lines = new LineReader(stream);
        if (lines.Read() is not { } first) return null;
        PartHeader header = Parse(() => JsonSerializer.Deserialize(first, PlanJsonContext.Default.PartHeader), path, 1);
        Check(path, header, plan);
        var part = new PartFile(path, header) { End = Bytes(first) };
        var asked = header.Items.ToHashSet();
        for (int number = 2; lines.Read() is { } text; number++)
        {
            PartLine line =
                Parse(() => JsonSerializer.Deserialize(text, PlanJsonContext.Default.PartLine), path, number);
            part.End += Bytes(text);
            part.Seconds = line.Seconds ?? 0;
            if (line.Item is not { } item) continue;
            if (!asked.Contains(item.Index) || !item.IsOf(plan.Document.Work, plan.Items[item.Index]))
                throw Wrong(path, $"line {number} is not of its plan");
            if (!part.items.TryAdd(item.Index, item))
                throw Wrong(path, $"it holds {plan.Describe(plan.Items[item.Index])} twice");
        }
        return part;
    }

    private static void Check(string path, PartHeader header, Plan plan)
    {
        if (header.Format != PartHeader.CurrentFormat)
            throw Wrong(path, $"its format is {header.Format}, and this tool reads {PartHeader.CurrentFormat}");
        if (header.Plan != plan.Id)
            throw ToolException.Usage($"{path} is a part of another plan: name parts of {plan.Folder} alone.");
        if (header.ToolVersion != ToolVersion.Full)
            throw ToolException.Usage(
                $"{path} was made by gaming-audit {header.ToolVersion}, and this is {ToolVersion.Full}: parts of two "
                + "versions do not make one report.");
        if (header.Items.Any(item => item < 0 || item >= plan.Items.Count)
            || header.Items.Distinct().Count() < header.Items.Count)
            throw Wrong(path, "it names items that its plan does not have");
        if (header.Shard is { } shard
            && !header.Items.SequenceEqual(plan.Items.Select(item => item.Index).Where(Shard.Parse(shard).Holds)))
            throw Wrong(path, "its items are not those of its shard");
    }

    private static T Parse<T>(Func<T?> read, string path, int line) where T : class
    {
        try
        {
            return read() ?? throw Wrong(path, $"line {line} is empty");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException
            or ArgumentException or FormatException or OverflowException)
        {
            throw Wrong(path, $"line {line} cannot be read", e);
        }
    }

    private static int Bytes(string line) => System.Text.Encoding.UTF8.GetByteCount(line) + 1;

    private static ToolException Wrong(string path, string why, Exception? inner = null) =>
        ToolException.Usage($"{path} is no part that 'gaming-audit shard' wrote: {why}.", inner);
}

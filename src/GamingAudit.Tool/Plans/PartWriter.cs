using System.Text.Json;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans;

/// <summary>
/// Writes a part, a line as each item is done, so that a run which is killed does not lose what it did: another with
/// the same file goes on where it stopped.
/// </summary>
internal sealed class PartWriter : IDisposable
{
    private readonly Lock gate = new();
    private readonly Stream file;
    private readonly Dictionary<int, DoneItem> done = [];

    private PartWriter(Stream file) => this.file = file;

    /// <summary>What an earlier run did.</summary>
    public IReadOnlyDictionary<int, DoneItem> Done => done;

    /// <summary>Begins a part on standard output, for a program that reads it as it comes.</summary>
    public static PartWriter OnOutput(PartHeader header)
    {
        var writer = new PartWriter(Console.OpenStandardOutput());
        writer.Write(header);
        return writer;
    }

    /// <summary>Opens a file for a part.</summary>
    /// <exception cref="ToolException">It cannot be written, or holds something else.</exception>
    public static PartWriter Open(string path, PartHeader header, Plan plan)
    {
        FileStream? file = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var writer = new PartWriter(file);
            writer.Begin(path, header, plan);
            return writer;
        }
        catch (ToolException)
        {
            file?.Dispose();
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new ToolException(ExitCode.InternalError, $"{path} could not be written: {e.Message}", e);
        }
    }

    /// <summary>Adds an item.</summary>
    public void Add(DoneItem item) => Write(new PartLine(item, null));

    /// <summary>Says that all items are there.</summary>
    public void Finish(double seconds) => Write(new PartLine(null, seconds));

    public void Dispose() => file.Dispose();

    private void Begin(string path, PartHeader header, Plan plan)
    {
        if (PartFile.Read(path, file, plan) is { } earlier)
        {
            if (!earlier.Header.IsSame(header))
                throw ToolException.Usage(
                    $"{path} holds another part already ({earlier.Header.Shard ?? "single items"}, "
                    + $"{earlier.Header.Kernels}): remove it, or name another file with --output.");
            foreach ((int index, DoneItem item) in earlier.Items) done[index] = item;
            file.SetLength(earlier.End);
            // What the tool could not do, it tries again: the file begins anew with the rest.
            int[] failed = [.. done.Values.Where(item => item.Failure is not null).Select(item => item.Index)];
            if (failed.Length == 0) return;
            foreach (int index in failed) done.Remove(index);
        }
        file.SetLength(0);
        Write(header);
        foreach (DoneItem item in done.Values) Add(item);
    }

    private void Write(PartHeader header) => Write(JsonSerializer.SerializeToUtf8Bytes(
        header, PlanJsonContext.Default.PartHeader));

    private void Write(PartLine line) => Write(JsonSerializer.SerializeToUtf8Bytes(
        line, PlanJsonContext.Default.PartLine));

    private void Write(byte[] json)
    {
        lock (gate)
        {
            if (file.CanSeek) file.Seek(0, SeekOrigin.End);
            file.Write([.. json, (byte)'\n']);
            file.Flush();
        }
    }
}

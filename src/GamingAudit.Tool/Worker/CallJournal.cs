using System.IO.MemoryMappedFiles;
using System.Text;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Tool.Worker;

/// <summary>
/// The call under way, written into a mapped file before it is made, so that it outlives the process that makes it.
/// Layout: the call (int), whether its arguments are there (int), their length in bytes (int), and they in UTF-8.
/// </summary>
internal sealed class CallJournal : IDisposable
{
    private const int Header = 3 * sizeof(int);
    private const int Size = 1 << 14;

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    public CallJournal(string path)
    {
        file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Size);
        view = file.CreateViewAccessor();
    }

    /// <summary>
    /// Makes an empty one in the temporary folder, its room on the disk taken: writing to a mapped file that has none
    /// ends a process. Null where there is no room.
    /// </summary>
    public static string? Create()
    {
        string? path = null;
        try
        {
            path = Path.GetTempFileName();
            File.WriteAllBytes(path, new byte[Size]);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (path is not null) Delete(path);
            return null;
        }
    }

    /// <summary>Deletes it, where that can be done.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The folder has become one that nothing can be done in.
        }
    }

    /// <summary>Notes a call that is about to be made.</summary>
    public void Write(CallSlot slot)
    {
        view.Write(0, (int)slot.Call);
        view.Write(sizeof(int), 0);
        byte[] text = Encoding.UTF8.GetBytes(Cap.Text(slot.Describe()));
        view.Write(2 * sizeof(int), text.Length);
        view.WriteArray(Header, text, 0, text.Length);
        view.Write(sizeof(int), 1);
    }

    /// <summary>
    /// The last call that was noted. <c>Arguments</c> is null where the process ended while they were turned into
    /// text.
    /// </summary>
    public (UserCall Call, string? Arguments) Read()
    {
        var call = (UserCall)view.ReadInt32(0);
        if (view.ReadInt32(sizeof(int)) == 0) return (call, null);
        byte[] text = new byte[Math.Clamp(view.ReadInt32(2 * sizeof(int)), 0, Size - Header)];
        view.ReadArray(Header, text, 0, text.Length);
        return (call, Encoding.UTF8.GetString(text));
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}

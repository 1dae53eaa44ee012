using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace GamingAudit.Output.Files;

/// <summary>
/// The one way in which files of others are read: ordinary ones of bounded size. A pipe would be waited for without
/// end, and a device may have none.
/// </summary>
internal static partial class InputFile
{
    /// <summary>A cap of memory: what is larger was written by no person.</summary>
    public const long Most = 64L << 20;

    private const string NoFile = "it is a pipe or a device, and no file.";
    private const int CloseOnExecuteOfLinux = 0x80000;
    private const int NotWaitingOfLinux = 0x800;
    private const int CloseOnExecuteOfMac = 0x1000000;
    private const int NotWaitingOfMac = 0x4;

    /// <summary>Opens a file to be read.</summary>
    /// <exception cref="IOException">It is none, too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileStream Open(string path, long most = Most)
    {
        FileStream stream = OpenAtOnce(path);
        try
        {
            // What has no length and yet something in it is a device, or made up by the system as it is read.
            if (!stream.CanSeek || (stream.Length == 0 && stream.ReadByte() >= 0)) throw new IOException(NoFile);
            return stream.Length <= most
                ? stream
                : throw new IOException($"it has {stream.Length >> 20:N0} MiB, and at most {most >> 20:N0} are read.");
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>All of a file.</summary>
    /// <exception cref="IOException">It is none, too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = Open(path);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>All of a text file.</summary>
    /// <exception cref="IOException">It is none, too large, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string ReadAllText(string path)
    {
        using var reader = new StreamReader(Open(path));
        return reader.ReadToEnd();
    }

    // Opening a pipe waits for somebody who writes to it, unless one asks not to wait.
    private static FileStream OpenAtOnce(string path)
    {
        bool isLinux = OperatingSystem.IsLinux();
        if (!isLinux && !OperatingSystem.IsMacOS()) return File.OpenRead(path);
        if (Directory.Exists(path) || !Path.Exists(path)) return File.OpenRead(path);
        int descriptor = OpenDescriptor(
            path,
            isLinux ? NotWaitingOfLinux | CloseOnExecuteOfLinux : NotWaitingOfMac | CloseOnExecuteOfMac);
        // Whatever is wrong with it, the framework has a sentence for it; a pipe can be opened.
        if (descriptor < 0) return File.OpenRead(path);
        var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        try
        {
            return new FileStream(handle, FileAccess.Read, bufferSize: 4096);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenDescriptor(string path, int flags);
}

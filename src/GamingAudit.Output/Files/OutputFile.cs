namespace GamingAudit.Output.Files;

/// <summary>
/// The one way in which files are written: beside the file and then renamed, so that what is there already is
/// replaced by the whole or not at all. Folders are made.
/// </summary>
internal static class OutputFile
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string file = Prepared(path);
        if (Device(file) is { } device)
        {
            using (device)
            {
                write(device);
                device.Flush();
            }
            return;
        }
        Replace(file, write);
    }

    /// <summary>Writes a text file in UTF-8, without a mark.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void WriteText(string path, Action<TextWriter> write) => Write(path, stream =>
    {
        using var writer = new StreamWriter(stream, leaveOpen: true);
        write(writer);
    });

    /// <summary>Writes a text file; why it could not be written, or null.</summary>
    public static string? TryWriteText(string path, Action<TextWriter> write) => Try(() => WriteText(path, write));

    /// <summary>
    /// Finds out whether a file can be written, before the work is done that would be lost: why not, or null.
    /// </summary>
    public static string? TryReserve(string path) => Try(() =>
    {
        string file = Prepared(path);
        if (Device(file) is { } device) device.Dispose();
        else using (Unfinished(file, out string beside)) File.Delete(beside);
    });

    /// <summary>Writes something; why it could not be written, or null.</summary>
    public static string? Try(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static string Prepared(string path)
    {
        string file = Path.GetFullPath(path);
        // A link stays one.
        if (File.Exists(file)) file = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file;
        if (Path.GetDirectoryName(file) is { } folder) Directory.CreateDirectory(folder);
        return file;
    }

    // What is there must be a file that may be written. A pipe or a device is written to as it is: it has no length
    // that could be set, and a file in its place would be another thing.
    private static FileStream? Device(string file)
    {
        if (!File.Exists(file)) return null;
        FileStream there = File.Open(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            if (!there.CanSeek) return there;
            there.SetLength(there.Length);
            there.Dispose();
            return null;
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            return there;
        }
    }

    private static void Replace(string file, Action<Stream> write)
    {
        string beside = "";
        try
        {
            using (FileStream stream = Unfinished(file, out beside)) write(stream);
            if (!OperatingSystem.IsWindows() && File.Exists(file))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(file));
            File.Move(beside, file, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    // The user named the file, and a message is to name that.
    private static FileStream Unfinished(string file, out string beside)
    {
        beside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            return File.Open(beside, FileMode.CreateNew, FileAccess.Write);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnauthorizedAccessException(e.Message.Replace(beside, file), e);
        }
        catch (IOException e)
        {
            throw new IOException(e.Message.Replace(beside, file), e);
        }
    }
}

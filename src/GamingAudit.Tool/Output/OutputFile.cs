namespace GamingAudit.Tool.Output;

/// <summary>Writes to a file that the user named.</summary>
internal static class OutputFile
{
    /// <summary>Writes it, and makes its folder if need be.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nor may it be.</exception>
    public static void Write(string file, Action<TextWriter> write)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder) Directory.CreateDirectory(folder);
        using var writer = new StreamWriter(file);
        write(writer);
    }
}

using System.Security.Cryptography;
using System.Text;

namespace GamingAudit.Tool.Sources;

/// <summary>
/// A hash over files by name, length and time of writing: stricter than a build, which asks whether an input is newer.
/// </summary>
internal sealed class FilePrint
{
    // Beyond this, to look at all files takes as long as a build that has nothing to do.
    private const int MostFiles = 20_000;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int files;

    /// <summary>Adds a text.</summary>
    public void Add(string text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData([0]);
    }

    /// <summary>Adds a file, or that there is none.</summary>
    /// <exception cref="IOException">There are too many.</exception>
    public void AddFile(string path)
    {
        var file = new FileInfo(path);
        if (++files > MostFiles) throw new IOException("There are too many files.");
        // A link is as old as what it leads to.
        FileSystemInfo at = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        Add(at is FileInfo { Exists: true } real
            ? $"{path}|{real.FullName}|{real.Length}|{real.LastWriteTimeUtc.Ticks}"
            : $"{path}|");
    }

    /// <summary>Adds a file, or all of a folder.</summary>
    /// <param name="path">Its path; it need not exist.</param>
    /// <param name="leavesOut">Folders below it to leave out.</param>
    /// <exception cref="IOException">There are too many files, a folder is a link, or cannot be read.</exception>
    public void AddTree(string path, Func<string, bool> leavesOut)
    {
        if (!Directory.Exists(path))
        {
            AddFile(path);
            return;
        }
        // Where it leads may hold the folder itself.
        if (new DirectoryInfo(path).LinkTarget is not null) throw new IOException($"{path} is a link.");
        Add(path);
        foreach (string file in Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)) AddFile(file);
        foreach (string folder in Directory.EnumerateDirectories(path).Order(StringComparer.Ordinal))
            if (!leavesOut(folder)) AddTree(folder, leavesOut);
    }

    /// <summary>The hash of what was added, once.</summary>
    public override string ToString() => Convert.ToHexString(hash.GetHashAndReset());
}

using System.Security.Cryptography;
using System.Text;
using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans;

/// <summary>
/// The files that a plan needs, in a folder that is named after what is in them: built assemblies with all that lies
/// beside them, and witnesses.
/// </summary>
internal sealed class Bundle
{
    /// <summary>A cap of disks and of patience: what is beside an assembly is otherwise no build's output.</summary>
    public const long MostBytes = 4L << 30;

    /// <summary>The same for the number of files.</summary>
    public const int MostFiles = 50_000;

    private readonly HashSet<string> paths;

    /// <param name="parent">The folder in which bundles lie.</param>
    /// <param name="files">What is in it.</param>
    public Bundle(string parent, IReadOnlyList<BundledFile> files)
    {
        Files = files;
        Hash = HashOf(files);
        Folder = Path.Combine(parent, Hash);
        paths = [.. files.Select(file => file.Path)];
    }

    public IReadOnlyList<BundledFile> Files { get; }

    /// <summary>SHA-256 of the paths and the hashes of its files.</summary>
    public string Hash { get; }

    public string Folder { get; }

    /// <summary>The full path of a file of the bundle.</summary>
    /// <exception cref="ToolException">It has no such file.</exception>
    public string PathOf(string path) => paths.Contains(path)
        ? Path.GetFullPath(path, Path.GetFullPath(Folder))
        : throw ToolException.Usage($"The plan names {path}, which its bundle does not hold: plan anew.");

    /// <summary>Fails unless every file is there as it was when the plan was made: it is going to be run.</summary>
    /// <exception cref="ToolException">One is not.</exception>
    public void Verify()
    {
        foreach (BundledFile file in Files)
        {
            string path = PathOf(file.Path);
            try
            {
                if (HashOf(path) == file.Hash) continue;
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                throw ToolException.Usage($"{path} is missing from the bundle: copy the plan's folder whole.", e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw ToolException.Usage($"{path} could not be read: {e.Message}", e);
            }
            throw ToolException.Usage($"{path} is not what was planned: copy the plan's folder again, or plan anew.");
        }
    }

    /// <summary>Where the bundle of a plan lies, unless another place is named.</summary>
    public static string Beside(string plan) => Path.Combine(plan, "bundle");

    /// <summary>SHA-256 of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static string HashOf(string path)
    {
        using FileStream stream = InputFile.Open(path, MostBytes);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>True for a path that stays in its folder and is the same on every system.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and <= 1024
        && !path.Any(letter => char.IsControl(letter) || letter is '\\' or ':')
        && path.Split('/').All(part => part.Length > 0 && part is not ("." or ".."));

    private static string HashOf(IReadOnlyList<BundledFile> files) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Hash} {file.Bytes} {file.Path}\n")))));
}

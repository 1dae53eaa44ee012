using System.Security.Cryptography;

namespace GamingAudit.Engine.Torch.Loading;

/// <summary>A private cache of patched libraries, by the hash of the original; the original is only read.</summary>
internal static class PatchedLibrary
{
    /// <summary>The path of a library's patched copy, written where the cache has no sound one.</summary>
    /// <param name="original">Path of the library.</param>
    /// <param name="offered">What the machine's libstdc++ offers.</param>
    /// <param name="cacheFolder">Folder of the cache.</param>
    /// <exception cref="InvalidDataException">The library is not recognised.</exception>
    /// <exception cref="IOException">The cache cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The cache cannot be written.</exception>
    public static string For(string original, IReadOnlySet<string> offered, string cacheFolder)
    {
        byte[] bytes = File.ReadAllBytes(original);
        byte[] patched = VersionPatch.Apply(bytes, offered);
        string folder = Path.Combine(cacheFolder, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        string path = Path.Combine(folder, Path.GetFileName(original));
        if (Holds(path, patched)) return path;
        MakePrivate(folder);
        // Another process may do the same, or run from the file that is there: a rename disturbs neither.
        string temporary = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(temporary, patched);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
        return path;
    }

    // What the cache holds is run, so it is never taken on trust.
    private static bool Holds(string path, byte[] patched)
    {
        try
        {
            return File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(patched);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void MakePrivate(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(
            folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

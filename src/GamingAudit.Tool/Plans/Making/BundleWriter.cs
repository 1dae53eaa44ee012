using GamingAudit.Output.Files;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Plans.Making;

/// <summary>Gathers the files of a bundle, and copies them once all of them are known.</summary>
internal sealed class BundleWriter
{
    private readonly SortedDictionary<string, string> from = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> folders = [];

    /// <summary>Adds an assembly and all that lies beside it or below.</summary>
    /// <returns>Its path in the bundle.</returns>
    /// <exception cref="ToolException">There is too much beside it.</exception>
    public string AddAssembly(string assembly)
    {
        string folder = Path.GetDirectoryName(assembly)!;
        if (!folders.TryGetValue(folder, out int number))
        {
            folders[folder] = number = folders.Count;
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                Add($"{number}/{Portable(Path.GetRelativePath(folder, file))}", file);
                if (from.Count > Bundle.MostFiles)
                    throw ToolException.Usage(
                        $"There are over {Bundle.MostFiles:N0} files beside {assembly}: put it into a folder of its "
                        + "own, with what it needs.");
            }
        }
        return $"{number}/{Path.GetFileName(assembly)}";
    }

    /// <summary>Adds a witness of a source.</summary>
    /// <returns>Its path in the bundle.</returns>
    public string AddWitness(int source, string file)
    {
        string path = $"witnesses/{source}/{Path.GetFileName(file)}";
        Add(path, file);
        return path;
    }

    /// <summary>Copies the files into the folder of a plan.</summary>
    /// <exception cref="ToolException">They are too large, or cannot be copied.</exception>
    public Bundle Write(string folder)
    {
        try
        {
            long bytes = from.Values.Sum(path => new FileInfo(path).Length);
            if (bytes > Bundle.MostBytes)
                throw ToolException.Usage(
                    $"The bundle would have {bytes >> 20:N0} MiB, and at most {Bundle.MostBytes >> 20:N0} are kept: "
                    + "put the assemblies into folders of their own, with what they need.");
            BundledFile[] files =
            [
                .. from.Select(file => new BundledFile(
                    file.Key, new FileInfo(file.Value).Length, Bundle.HashOf(file.Value))),
            ];
            var bundle = new Bundle(Bundle.Beside(folder), files);
            foreach (BundledFile file in files)
                OutputFile.Write(bundle.PathOf(file.Path), stream =>
                {
                    using FileStream source = File.OpenRead(from[file.Path]);
                    source.CopyTo(stream);
                });
            return bundle;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"The bundle could not be written to {folder}: {e.Message}", e);
        }
    }

    private void Add(string path, string file)
    {
        if (!Bundle.IsSafe(path))
            throw ToolException.Usage($"{file} has a name that other systems cannot have: rename or remove it.");
        from[path] = file;
    }

    private static string Portable(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}

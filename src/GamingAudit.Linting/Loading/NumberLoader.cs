using System.Collections.Concurrent;
using GamingAudit.Analyzers.Numbers;
using GamingAudit.Linting.Sources;
using GamingAudit.Output.Files;

namespace GamingAudit.Linting.Loading;

/// <summary>Reads the numbers in the scenes and configurations beside some code, each project once.</summary>
internal sealed class NumberLoader(ICollection<string> problems)
{
    // A scene of a large game is 50 MB of text; what is larger holds meshes or light, not agents.
    private const long LargestFile = 256L << 20;
    private const long MostBytes = 2L << 30;

    private readonly Dictionary<(string Project, string Unit), ProjectNumbers> known = [];

    /// <summary>The numbers beside a unit; none where it lies in no project of an engine.</summary>
    public ProjectNumbers Load(SourceUnit unit, CancellationToken cancellation)
    {
        if (EngineProject.Around(unit.Folder) is not { } project) return ProjectNumbers.None;
        if (known.TryGetValue((project, unit.Name), out ProjectNumbers? numbers)) return numbers;
        numbers = Read(
            project, unit.Scripts ?? [.. unit.Compilation.SyntaxTrees.Select(tree => tree.FilePath)], cancellation);
        known.Add((project, unit.Name), numbers);
        return numbers;
    }

    private ProjectNumbers Read(string project, IReadOnlyList<string> scripts, CancellationToken cancellation)
    {
        var tooLarge = new List<string>();
        var wanted = new List<string>();
        long left = MostBytes;
        foreach (string path in EngineProject.Scenes(project).Concat(EngineProject.Configurations(project)))
        {
            long length = new FileInfo(path).Length;
            if (length > LargestFile || length > left)
            {
                tooLarge.Add(path);
                continue;
            }

            left -= length;
            wanted.Add(path);
        }

        var files = new ConcurrentBag<NumberFile>();
        var unread = new ConcurrentBag<string>();
        var guids = new ConcurrentDictionary<string, string>();
        var parallel = new ParallelOptions { CancellationToken = cancellation };
        Parallel.ForEach(wanted, parallel, path =>
        {
            if (ReadFile(path, unread) is not { } file) return;
            files.Add(file);
            if (NumberReader.IsUnity(path)) ReadGuid(path, guids);
        });
        if (!files.IsEmpty)
        {
            Parallel.ForEach(scripts, parallel, path => ReadGuid(ProjectFiles.Slashed(path), guids));
        }

        Note(tooLarge, "too large to be read");
        Note([.. unread], "no text that could be read");
        return new ProjectNumbers(new ProjectFiles(project, files, guids));
    }

    private static NumberFile? ReadFile(string path, ConcurrentBag<string> unread)
    {
        try
        {
            using var reader = new StreamReader(InputFile.Open(path, LargestFile));
            NumberFile? file = NumberReader.Read(path, reader);
            // Light and meshes lie in assets of no text; of a scene that is rare.
            if (file is null && Path.GetExtension(path) is ".unity" or ".prefab" or ".tscn") unread.Add(path);
            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unread.Add(path);
            return null;
        }
    }

    private static void ReadGuid(string path, ConcurrentDictionary<string, string> guids)
    {
        string meta = NumberReader.MetaOf(path);
        if (!File.Exists(meta)) return;
        try
        {
            using var reader = new StreamReader(InputFile.Open(meta));
            if (UnityFile.Guid(reader) is { } guid) guids[path] = guid;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Its script then stands in no scene that is known.
        }
    }

    private void Note(List<string> paths, string why)
    {
        if (paths.Count == 0) return;
        paths.Sort(StringComparer.Ordinal);
        string what = paths.Count == 1 ? $"{paths[0]} is" : $"{paths.Count} files, {paths[0]} first, are";
        problems.Add($"{what} {why}, so that the numbers in there are not known.");
    }
}

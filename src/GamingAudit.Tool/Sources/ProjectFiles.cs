using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using GamingAudit.Output.Files;

namespace GamingAudit.Tool.Sources;

/// <summary>
/// What a project is made of, as its own files say without being evaluated: its folder, the projects that it
/// references, however indirectly, and what they name elsewhere. Rather too much than too little.
/// </summary>
internal sealed partial class ProjectFiles
{
    private static readonly string[] Building =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Build.rsp", "Directory.Packages.props",
        "global.json", "nuget.config", "NuGet.config", "NuGet.Config", "gaming-audit.json",
    ];

    private static readonly string[] Naming =
    [
        "Compile", "Content", "None", "EmbeddedResource", "AdditionalFiles", "ProjectReference", "Reference",
        "Analyzer", "Import",
    ];

    private readonly string root;
    private readonly HashSet<string> projects = [];
    private readonly HashSet<string> folders = [];
    private readonly HashSet<string> read = [];
    private HashSet<string>? names;

    /// <param name="project">Full path of the project.</param>
    /// <param name="root">The root of its repository.</param>
    public ProjectFiles(string project, string root)
    {
        this.root = root;
        Add(project);
    }

    /// <summary>True where not all that it is made of can be told, such as a path with a property in it.</summary>
    public bool IsUnclear { get; private set; }

    /// <summary>True where a file may be one that decides what the project's code does.</summary>
    /// <param name="file">Its full path, or that of a repository within this one.</param>
    public bool MayUse(string file) => folders.Any(folder => Holds(folder, file) || Holds(file, folder))
        || (Building.Contains(Path.GetFileName(file)) && projects.Any(project => Holds(FolderOf(file), project)))
        || (names ??= Names()).Overlaps(Path.GetRelativePath(root, file).Split('/', '\\'));

    private static bool Holds(string folder, string path) =>
        path == folder
        || path.StartsWith(folder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string FolderOf(string file) => Path.GetDirectoryName(file) ?? file;

    private void Add(string project)
    {
        if (!File.Exists(project) || !projects.Add(project)) return;
        string folder = FolderOf(project);
        folders.Add(folder);
        Read(project);
        // What applies to all projects below a folder, up to the root.
        for (string? at = folder; at is not null && Holds(root, at); at = Path.GetDirectoryName(at))
            foreach (string name in Building.Where(name => name.EndsWith("props") || name.EndsWith("targets")))
                if (File.Exists(Path.Combine(at, name))) Read(Path.Combine(at, name), folder);
        foreach (string referenced in Restored(Path.Combine(folder, "obj", "project.assets.json"), folder))
            Add(referenced);
    }

    private void Read(string file, string? from = null)
    {
        if (!read.Add($"{file}\n{from}")) return;
        try
        {
            using var reader = XmlReader.Create(
                InputFile.Open(file),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
            foreach (XElement element in XDocument.Load(reader).Descendants()
                .Where(element => Naming.Contains(element.Name.LocalName)))
                foreach (string path in Paths(element))
                    // Items start at the project, and imports at the file that they stand in.
                    Name(
                        path, element.Name.LocalName == "Import" ? FolderOf(file) : from ?? FolderOf(file),
                        element.Name.LocalName, from ?? FolderOf(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException)
        {
            IsUnclear = true;
        }
    }

    private static string[] Paths(XElement element) =>
        ((string?)element.Attribute("Include") ?? (string?)element.Attribute("Project") ?? "")
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Name(string path, string from, string kind, string project)
    {
        path = path.Replace("$(MSBuildThisFileDirectory)", "").Replace("$(MSBuildProjectDirectory)", ".")
            .Replace('\\', Path.DirectorySeparatorChar);
        if (path.Contains('$') || path.Contains('@') || path.Contains('%'))
        {
            IsUnclear = true;
            return;
        }
        if (kind == "Reference" && !path.Contains(Path.DirectorySeparatorChar)) return;
        int wild = path.IndexOf('*');
        string plain = wild < 0 ? path : path[..(path.LastIndexOf(Path.DirectorySeparatorChar, wild) + 1)];
        string full = Path.GetFullPath(plain, from);
        if (kind == "ProjectReference" && File.Exists(full)) Add(full);
        else
        {
            folders.Add(full);
            if (kind == "Import" && File.Exists(full)) Read(full, project);
        }
    }

    // A restore has written down which projects there are behind those that a project names.
    private static IEnumerable<string> Restored(string assets, string folder)
    {
        if (!File.Exists(assets)) return [];
        try
        {
            using var parsed = JsonDocument.Parse(InputFile.ReadAllBytes(assets));
            return
            [
                .. parsed.RootElement.GetProperty("libraries").EnumerateObject()
                    .Where(library => library.Value.TryGetProperty("msbuildProject", out _))
                    .Select(library => library.Value.GetProperty("msbuildProject").GetString()!)
                    .Select(path => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder)),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException
            or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    // The parts of paths that texts in the sources may be: a data file is opened by its name, or that of its folder.
    private HashSet<string> Names()
    {
        var found = new HashSet<string>();
        foreach (string file in projects.SelectMany(project => SourcesBelow(FolderOf(project))).Distinct())
        {
            try
            {
                foreach (Match text in TextLiteral().Matches(InputFile.ReadAllText(file)))
                    found.UnionWith(
                        text.Groups[1].Value.Split('/', '\\').Where(part => part.Trim('.', ' ').Length > 0));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                IsUnclear = true;
            }
        }
        return found;
    }

    private static IEnumerable<string> SourcesBelow(string folder) => Directory.EnumerateFiles(
        folder, "*.cs", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        })
        .Where(file => !Path.GetRelativePath(folder, file).Split('/', '\\').Intersect(["bin", "obj"]).Any());

    [GeneratedRegex("\"([^\"\\n]{1,260})\"")]
    private static partial Regex TextLiteral();
}

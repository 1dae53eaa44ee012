using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Layout.Tests;

/// <summary>The C# sources of one project, as the compiler sees them.</summary>
internal sealed class SourceProject
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string folder;
    private readonly XDocument file;

    /// <param name="folder">The folder of the project file, absolute.</param>
    public SourceProject(string folder)
    {
        this.folder = folder;
        Name = Path.GetFileName(folder);
        file = XDocument.Load(Path.Combine(folder, Name + ".csproj"));
        string[] left =
        [
            .. Items("EmbeddedResource", "Include").Concat(Items("Content", "Include"))
                .Where(item => item.EndsWith("**") || item.EndsWith(".cs"))
                .Concat(Items("Compile", "Remove").SelectMany(items => items.Split(';')))
                .Select(item => item.Split('*')[0]),
        ];
        Files =
        [
            .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Where(path => !left.Any(start => path.StartsWith(start, StringComparison.Ordinal))
                    && !path.Split('/')[..^1].Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
    }

    public string Name { get; }

    /// <summary>The files that are compiled, relative to the folder, with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Names of the projects that this one refers to.</summary>
    public IReadOnlyList<string> ProjectReferences =>
        [.. Items("ProjectReference", "Include").Select(path => Path.GetFileNameWithoutExtension(path))];

    public CSharpCompilation Compile() => Compile(
        (string?)file.Descendants("AssemblyName").FirstOrDefault() ?? Name,
        Files.Select(path => (path, File.ReadAllText(Path.Combine(folder, path)))));

    /// <summary>A compilation of sources that are given as text.</summary>
    public static CSharpCompilation Compile(string assembly, IEnumerable<(string Path, string Text)> sources)
    {
        // What a project refers to, and so this test too, must not be taken for the project itself.
        IEnumerable<MetadataReference> others = Platform.Where(
            reference => Path.GetFileNameWithoutExtension(reference.Display) != assembly);
        return CSharpCompilation.Create(
            assembly,
            sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Syntax, source.Path))
                .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Syntax)),
            others,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    private IEnumerable<string> Items(string item, string attribute) => file.Descendants(item)
        .Select(element => (string?)element.Attribute(attribute))
        .OfType<string>()
        .Select(path => path.Replace('\\', '/'));
}

using System.Reflection;
using System.Xml.Linq;
using GamingAudit.Package.Tests.Feed;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace GamingAudit.Package.Tests.Feed;

/// <summary>
/// A folder of packages made from the projects of this repository, as they were built, once per test run and in one
/// call, since starting MSBuild and reading the projects costs more than a pack. A test class takes it as a
/// constructor's parameter. What is packed are the references of the test project, so that it is built before.
/// </summary>
public sealed class LocalFeed : IDisposable
{
    private static readonly string Configuration = typeof(LocalFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Configuration").Value!;

    private readonly Lazy<Task> packed;

    // Two packs at once would both write the intermediate files of a project that both reference.
    private readonly SemaphoreSlim one = new(1);

    public LocalFeed()
    {
        Folder = Directory.CreateTempSubdirectory("gaming-audit-feed-").FullName;
        packed = new Lazy<Task>(PackAll);
    }

    /// <summary>The folder: a package source.</summary>
    public string Folder { get; }

    /// <summary>The version of all packages in it: of this run alone.</summary>
    public string Version { get; } = $"0.0.1-local.{Guid.NewGuid():n}";

    /// <summary>Packs all that the test project references.</summary>
    public Task Pack() => packed.Value;

    /// <summary>Tries to pack a project with properties that differ from its own, beside the feed.</summary>
    /// <param name="project">Its folder, from the root of the repository.</param>
    /// <param name="properties">As <c>name=value</c>.</param>
    public Task<CommandResult> TryPack(string project, params string[] properties) =>
        Pack(project, Path.Combine(Folder, "tried"), properties);

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        one.Dispose();
    }

    private async Task PackAll()
    {
        string all = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, "tried")).FullName, "All.proj");
        string tests = Path.Combine(Repository.Root, "tests", "Package.Tests", "Package.Tests.csproj");
        XElement[] references = [.. XDocument.Load(tests).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")?.Value).OfType<string>()
            .Select(path => new XElement("Packed", new XAttribute(
                "Include", Path.GetFullPath(Path.Combine(Path.GetDirectoryName(tests)!, path)))))];
        await File.WriteAllTextAsync(all, new XElement(
            "Project",
            new XElement("ItemGroup", references),
            new XElement(
                "Target", new XAttribute("Name", "Pack"),
                new XElement("MSBuild", new XAttribute("Projects", "@(Packed)"), new XAttribute("Targets", "Pack"))))
            .ToString());
        await one.WaitAsync();
        try
        {
            (await DotnetCommand.Run(
                Repository.Root,
                [
                    "msbuild", all, "-target:Pack", "-nologo", "-verbosity:quiet", "-p:NoBuild=true",
                    $"-p:Configuration={Configuration}", $"-p:PackageOutputPath={Folder}", "-p:_IsPacking=true",
                    .. Versioned,
                ])).Expect();
        }
        finally
        {
            one.Release();
        }
    }

    private string[] Versioned => [$"-p:Version={Version}", $"-p:MinVerVersionOverride={Version}"];

    private async Task<CommandResult> Pack(string project, string output, string[] properties)
    {
        await one.WaitAsync();
        try
        {
            return await DotnetCommand.Run(
                Repository.Root,
                [
                    "pack", project, "--no-build", "--configuration", Configuration, "--output", output,
                    .. Versioned, .. properties.Select(property => $"-p:{property}"),
                ]);
        }
        finally
        {
            one.Release();
        }
    }
}

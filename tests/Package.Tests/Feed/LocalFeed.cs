using System.Collections.Concurrent;
using System.Reflection;
using GamingAudit.Package.Tests.Feed;

[assembly: AssemblyFixture(typeof(LocalFeed))]

namespace GamingAudit.Package.Tests.Feed;

/// <summary>
/// A folder of packages made from the projects of this repository, as they were built, each once per test run. A test
/// class takes it as a constructor's parameter. A project that is packed must be a reference of the test project, so
/// that it is built before.
/// </summary>
public sealed class LocalFeed : IDisposable
{
    private static readonly string Configuration = typeof(LocalFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Configuration").Value!;

    private readonly ConcurrentDictionary<string, Lazy<Task>> packed = new(StringComparer.Ordinal);

    // Two packs at once would both write the intermediate files of a project that both reference.
    private readonly SemaphoreSlim one = new(1);

    public LocalFeed() => Folder = Directory.CreateTempSubdirectory("gaming-audit-feed-").FullName;

    /// <summary>The folder: a package source.</summary>
    public string Folder { get; }

    /// <summary>The version of all packages in it: of this run alone.</summary>
    public string Version { get; } = $"0.0.1-local.{Guid.NewGuid():n}";

    /// <summary>Packs the projects.</summary>
    /// <param name="projects">Their folders, from the root of the repository.</param>
    public Task Pack(params string[] projects) => Task.WhenAll(projects.Select(
        project => packed.GetOrAdd(project, key => new Lazy<Task>(() => PackOne(key))).Value));

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

    private async Task PackOne(string project) => (await Pack(project, Folder, [])).Expect();

    private async Task<CommandResult> Pack(string project, string output, string[] properties)
    {
        await one.WaitAsync();
        try
        {
            return await DotnetCommand.Run(
                Repository.Root,
                [
                    "pack", project, "--no-build", "--configuration", Configuration, "--output", output,
                    $"-p:Version={Version}", $"-p:MinVerVersionOverride={Version}",
                    .. properties.Select(property => $"-p:{property}"),
                ]);
        }
        finally
        {
            one.Release();
        }
    }
}

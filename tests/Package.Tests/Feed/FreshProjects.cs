using System.Xml.Linq;
using GamingAudit.Package.Tests.Analyzers;
using GamingAudit.Package.Tests.Libraries;

namespace GamingAudit.Package.Tests.Feed;

/// <summary>
/// Fresh projects that use the packages, restored and built in one call, since starting MSBuild and reading the SDK
/// costs more than to build one of them.
/// </summary>
public sealed class FreshProjects(LocalFeed feed) : IAsyncLifetime
{
    private static readonly FreshProject[] All = [.. FlawedAgent.Projects, .. ContractsUser.Projects];

    private readonly Consumer consumer = new(feed);
    private string[] said = [];

    /// <summary>What became of a project.</summary>
    public BuiltProject this[string name]
    {
        get
        {
            string folder = Path.Combine(consumer.Folder, name);
            // MSBuild names the project at the end of each of its lines.
            string[] lines = [.. said.Where(line => line.Contains(folder + Path.DirectorySeparatorChar))];
            bool succeeded = File.Exists(Result(folder)) && bool.Parse(File.ReadAllText(Result(folder)));
            return new BuiltProject(folder, succeeded, string.Join('\n', lines));
        }
    }

    public async ValueTask InitializeAsync()
    {
        await feed.Pack();
        foreach (FreshProject project in All)
            foreach ((string path, string text) in project.Files)
                consumer.Write(Path.Combine(project.Name, path), text);
        consumer.Write("All.proj", new XElement("Project", new XElement("Target", Tasks())).ToString());
        // It fails where one of them does.
        CommandResult run = await consumer.Dotnet("msbuild", "All.proj", "-nologo", "-verbosity:minimal");
        Assert.All(
            All.Where(project => project.IsBuilt),
            project => Assert.True(File.Exists(Result(Path.Combine(consumer.Folder, project.Name))), run.Output));
        said = run.Output.Split('\n');
    }

    public ValueTask DisposeAsync()
    {
        consumer.Dispose();
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<object> Tasks()
    {
        yield return new XAttribute("Name", "All");
        // What is restored is read anew, as after the restore of a build.
        foreach (FreshProject project in All)
            yield return Task(project, "Restore", new XAttribute("Properties", "MSBuildRestoreSessionId=1"));
        foreach (FreshProject project in All.Where(project => project.IsBuilt))
        {
            yield return Task(project, "Build");
            yield return new XElement(
                "WriteLinesToFile", new XAttribute("File", Result(project.Name)),
                new XAttribute("Lines", "$(MSBuildLastTaskResult)"));
        }
    }

    private static string Result(string folder) => Path.Combine(folder, "result");

    private static XElement Task(FreshProject project, string target, params XAttribute[] more) => new(
        "MSBuild", new XAttribute("Projects", project.File), new XAttribute("Targets", target),
        new XAttribute("ContinueOnError", "true"), more);
}

namespace GamingAudit.Package.Tests.Feed;

/// <summary>
/// A fresh project in a folder of its own, outside of the repository. Our packages come from the local feed into a
/// packages folder of its own; all others come from what the machine has restored already, so no network is needed.
/// </summary>
public sealed class Consumer : IDisposable
{
    private readonly LocalFeed feed;

    public Consumer(LocalFeed feed)
    {
        this.feed = feed;
        Folder = Directory.CreateTempSubdirectory("gaming-audit-consumer-").FullName;
        Write("NuGet.Config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="{feed.Folder}" /></packageSources>
              <fallbackPackageFolders>
                <clear /><add key="machine" value="{MachinePackages()}" />
              </fallbackPackageFolders>
            </configuration>
            """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>Its folder.</summary>
    public string Folder { get; }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Where, from the consumer's folder.</param>
    /// <param name="text">What; <c>$VERSION$</c> stands for the version of the local feed's packages.</param>
    public Consumer Write(string path, string text)
    {
        string file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.Replace("$VERSION$", feed.Version, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Reads a file.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs <c>dotnet</c> in the consumer's folder.</summary>
    public Task<CommandResult> Dotnet(params string[] arguments) => DotnetCommand.Run(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string MachinePackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}

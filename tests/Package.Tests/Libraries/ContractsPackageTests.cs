using System.IO.Compression;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Libraries;

[Collection(typeof(FreshProjectsCollection))]
public sealed class ContractsPackageTests(LocalFeed feed, FreshProjects fresh)
{
    [Fact]
    public void Says_what_it_is()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Folder, $"GamingAudit.{feed.Version}.nupkg"));
        Assert.Equal(
            [
                "README.md", "icon.png", "lib/net10.0/GamingAudit.dll", "lib/net10.0/GamingAudit.xml",
                "lib/netstandard2.0/GamingAudit.dll", "lib/netstandard2.0/GamingAudit.xml",
            ],
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.StartsWith("lib/", StringComparison.Ordinal) || name is "README.md" or "icon.png")
                .Order(StringComparer.Ordinal));
        using ZipArchive symbols = ZipFile.OpenRead(Path.Combine(feed.Folder, $"GamingAudit.{feed.Version}.snupkg"));
        Assert.NotNull(symbols.GetEntry("lib/net10.0/GamingAudit.pdb"));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public void Serves_a_fresh_project_of_either_framework(string framework) => Assert.DoesNotContain(
        ": warning ", fresh[framework].Expect().Output, StringComparison.Ordinal);
}

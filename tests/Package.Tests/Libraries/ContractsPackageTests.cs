using System.IO.Compression;
using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Libraries;

public sealed class ContractsPackageTests(LocalFeed feed)
{
    [Fact]
    public async Task Says_what_it_is()
    {
        await feed.Pack();
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
    public async Task Serves_a_fresh_project_of_either_framework(string framework)
    {
        await feed.Pack();
        using Consumer consumer = new Consumer(feed)
            .Write("Fresh.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>{framework}</TargetFramework>
                    <LangVersion>latest</LangVersion>
                  </PropertyGroup>
                  <ItemGroup><PackageReference Include="GamingAudit" Version="$VERSION$" /></ItemGroup>
                </Project>
                """)
            .Write("Reward.cs", """
                public static class Reward
                {
                    public static double Of(GamingAudit.Transition<int, int> step) => step.After - step.Before;
                }
                """);
        (await consumer.Dotnet("build", "-warnaserror")).Expect();
    }
}

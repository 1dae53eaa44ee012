using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Libraries;

public sealed class ContractsPackageTests(LocalFeed feed)
{
    [Theory]
    [InlineData("net10.0")]
    [InlineData("netstandard2.0")]
    public async Task Serves_a_fresh_project_of_either_framework(string framework)
    {
        await feed.Pack("src/GamingAudit");
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

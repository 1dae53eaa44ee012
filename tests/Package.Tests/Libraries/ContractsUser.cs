using GamingAudit.Package.Tests.Feed;

namespace GamingAudit.Package.Tests.Libraries;

/// <summary>A fresh project whose reward uses the contracts, for either framework; a warning is an error.</summary>
internal static class ContractsUser
{
    private const string Source = """
        public static class Reward
        {
            public static double Of(GamingAudit.Transition<int, int> step) => step.After - step.Before;
        }
        """;

    public static IEnumerable<FreshProject> Projects => ((string[])["net10.0", "netstandard2.0"]).Select(
        framework => new FreshProject(framework, [("Fresh.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <LangVersion>latest</LangVersion>
                <MSBuildTreatWarningsAsErrors>true</MSBuildTreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="GamingAudit" Version="$VERSION$" /></ItemGroup>
            </Project>
            """), ("Reward.cs", Source)]));
}

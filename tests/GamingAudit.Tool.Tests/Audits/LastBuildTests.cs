using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Tests.Audits;

/// <summary>When a project that was built needs no build.</summary>
public sealed class LastBuildTests
{
    private const string Plain = """
        <Project Sdk="Microsoft.NET.Sdk">
          <ItemGroup>
            <ProjectReference Include="..\Common\Common.csproj" />
            <Compile Include="..\Linked\**\*.cs" />
            <Reference Include="Physics"><HintPath>..\vendor\Physics.dll</HintPath></Reference>
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public void Nothing_has_changed()
    {
        using TemporaryFolder folder = Built(Plain);
        Assert.Equal(folder.File("Game/bin/Game.dll"), Again(folder));
    }

    [Theory]
    [InlineData("Game/Reward.cs")]
    [InlineData("Game/New.cs")]
    [InlineData("Game/bin/Game.dll")]
    [InlineData("Game/bin/Common.dll")]
    [InlineData("Game/levels/first.txt")]
    [InlineData("Game/obj/project.assets.json")]
    [InlineData("Game/obj/Game.csproj.nuget.g.targets")]
    [InlineData("Game/deeper/obj/Reward.cs")]
    [InlineData("Common/Helper.cs")]
    [InlineData("Linked/Deep/Shared.cs")]
    [InlineData("vendor/Physics.dll")]
    [InlineData("packages/lib/1.0.0/.nupkg.metadata")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("Game/Directory.Build.rsp")]
    [InlineData("global.json")]
    public void A_file_that_decides_something_has_changed_or_is_new(string file)
    {
        using TemporaryFolder folder = Built(Plain);
        folder.Write(file, File.Exists(folder.File(file)) ? File.ReadAllText(folder.File(file)) + " " : "<Project />");
        Assert.Null(Again(folder));
    }

    [Theory]
    [InlineData("Game/Reward.cs")]
    [InlineData("Game/bin/Game.dll")]
    [InlineData("Linked/Deep/Shared.cs")]
    public void A_file_is_older_or_gone(string file)
    {
        using TemporaryFolder folder = Built(Plain);
        File.SetLastWriteTimeUtc(folder.File(file), File.GetLastWriteTimeUtc(folder.File(file)).AddDays(-1));
        Assert.Null(Again(folder));
        File.Delete(folder.File(file));
        Assert.Null(Again(folder));
    }

    [Fact]
    public void A_file_that_is_no_part_of_it_has_changed()
    {
        using TemporaryFolder folder = Built(Plain);
        folder.Write("Other/Reward.cs", "");
        folder.Write("Game/.gaming-audit/witness.json", "");
        folder.Write("Game/obj/Release/cache", "");
        Assert.NotNull(Again(folder));
    }

    [Fact]
    public void Another_framework_is_another_build()
    {
        using TemporaryFolder folder = Built(Plain);
        Assert.Null(LastBuild.Assembly(BuildInputs.Of(folder.File("Game/Game.csproj"), "net8.0")!));
    }

    [Theory]
    [InlineData("<Target Name=\"A\" BeforeTargets=\"Build\" />")]
    [InlineData("<ItemGroup><Compile Include=\"$(Where)/A.cs\" /></ItemGroup>")]
    [InlineData("<ItemGroup><Protobuf Include=\"../proto/a.proto\" /></ItemGroup>")]
    [InlineData("<PropertyGroup><A>$([System.IO.File]::ReadAllText('a'))</A></PropertyGroup>")]
    [InlineData("<PropertyGroup Condition=\"Exists('/a')\" />")]
    public void What_cannot_be_told_without_a_build_is_built(string part)
    {
        using TemporaryFolder folder = Built(Plain);
        folder.Write("Game/Game.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">{part}</Project>");
        Assert.Null(BuildInputs.Of(folder.File("Game/Game.csproj"), null));
    }

    private static string? Again(TemporaryFolder folder) =>
        BuildInputs.Of(folder.File("Game/Game.csproj"), null) is { } inputs ? LastBuild.Assembly(inputs) : null;

    private static TemporaryFolder Built(string project)
    {
        var folder = new TemporaryFolder();
        folder.Write("Game/Game.csproj", project);
        folder.Write("Common/Common.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        foreach (string file in new[]
        {
            "Game/Reward.cs", "Game/levels/first.txt", "Game/obj/Game.csproj.nuget.g.targets", "Common/Helper.cs",
            "Linked/Deep/Shared.cs", "vendor/Physics.dll", "packages/lib/1.0.0/.nupkg.metadata",
        })
            folder.Write(file, "");
        string packages = folder.File("packages").Replace('\\', '/');
        folder.Write("Game/obj/project.assets.json", $$"""
            {
              "libraries": { "lib/1.0.0": { "type": "package", "path": "lib/1.0.0" } },
              "packageFolders": { "{{packages}}": {} }
            }
            """);
        string assembly = folder.Write("Game/bin/Game.dll", "");
        LastBuild.Keep(BuildInputs.Of(folder.File("Game/Game.csproj"), null)!, assembly);
        return folder;
    }
}

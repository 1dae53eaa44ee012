using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Tests.Audits;

public sealed class ProjectFilesTests
{
    [Theory]
    [InlineData("Game/Reward.cs", true)]
    [InlineData("Game/levels.txt", true)]
    [InlineData("Common/Deep/Helper.cs", true)]
    [InlineData("Base/Base.cs", true)]
    [InlineData("Linked/Shared.cs", true)]
    [InlineData("build/common.props", true)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("gaming-audit.json", true)]
    [InlineData("data/maps/first.map", true)]
    [InlineData("assets/bonus.csv", true)]
    [InlineData("vendor/Physics.dll", true)]
    [InlineData("Other/Reward.cs", false)]
    [InlineData("Other/Directory.Build.props", false)]
    [InlineData("GameOver/Reward.cs", false)]
    [InlineData("README.md", false)]
    public void Tells_which_files_decide_what_a_project_does(string changed, bool isUsed)
    {
        using TemporaryFolder folder = Repository();
        ProjectFiles files = new(folder.File("Game/Game.csproj"), folder.Path);
        Assert.Equal(isUsed, files.MayUse(folder.File(changed)));
        Assert.False(files.IsUnclear);
    }

    [Fact]
    public void A_repository_within_that_has_changed_is_used_by_what_lies_in_it()
    {
        using TemporaryFolder folder = Repository();
        Assert.True(new ProjectFiles(folder.File("Game/Game.csproj"), folder.Path).MayUse(folder.File("Base")));
    }

    [Theory]
    [InlineData("<Project><ItemGroup><Compile Include=\"$(Where)/A.cs\" /></ItemGroup></Project>")]
    [InlineData("<Project>")]
    public void Says_so_where_it_cannot_tell(string project)
    {
        using var folder = new TemporaryFolder();
        Assert.True(new ProjectFiles(folder.Write("Game.csproj", project), folder.Path).IsUnclear);
    }

    private static TemporaryFolder Repository()
    {
        var folder = new TemporaryFolder();
        folder.Write("Directory.Build.props", """<Project><Import Project="build/common.props" /></Project>""");
        folder.Write("build/common.props", "<Project />");
        folder.Write("Game/Game.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <ProjectReference Include="..\Common\Common.csproj" />
                <Compile Include="..\Linked\**\*.cs" />
                <Reference Include="..\vendor\Physics.dll" />
                <Reference Include="System.Numerics" />
              </ItemGroup>
            </Project>
            """);
        folder.Write("Game/Reward.cs", "class Reward { string a = \"../data/maps\"; string b = \"bonus.csv\"; }");
        folder.Write("Common/Common.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("Base/Base.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        folder.Write("Common/obj/project.assets.json", """
            { "libraries": { "Base/1.0.0": { "type": "project", "msbuildProject": "../Base/Base.csproj" } } }
            """);
        return folder;
    }
}

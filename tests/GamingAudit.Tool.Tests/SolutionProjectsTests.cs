using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit;

namespace GamingAudit.Tool.Tests;

public sealed class SolutionProjectsTests
{
    [Theory]
    [InlineData("all.sln", """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "B", "src\B\B.csproj", "{1}"
        EndProject
        Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "a folder", "a folder", "{2}"
        EndProject
          Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "not at the start of a line", "C.csproj", "{3}"
        Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "A.csproj", "{4}"
        """)]
    [InlineData("all.slnx", """
        <Solution>
          <Folder Name="/src/"><Project Path="src/B/B.csproj" /></Folder>
          <Project Path="A.csproj" /><Project Path="F.fsproj" />
        </Solution>
        """)]
    [InlineData("part.slnf", """{ "solution": { "path": "all.sln", "projects": ["src\\B\\B.csproj", "A.csproj"] } }""")]
    public void Reads_the_projects_of_every_kind_of_solution(string name, string text)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(
            [folder.File("A.csproj"), folder.File("src/B/B.csproj")], SolutionProjects.Of(folder.Write(name, text)));
    }

    [Theory]
    [InlineData("all.slnx", "<Solution>")]
    [InlineData("part.slnf", "{}")]
    public void Says_in_a_sentence_that_a_solution_is_malformed(string name, string text)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains(
            "is no solution that can be read",
            Assert.Throws<ToolException>(() => SolutionProjects.Of(folder.Write(name, text))).Message);
    }
}

using System.Diagnostics;
using System.Text.Json;

namespace GamingAudit.Tool.Tests;

/// <summary><c>lint</c> as its users run it.</summary>
public sealed class LintTests
{
    private const string Flawed =
        """
        using Unity.MLAgents;
        public class Rover : Agent
        {
            void FixedUpdate()
            {
                EndEpisode();
                AddReward(1f);
            }
        }
        """;

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
        </Project>
        """;

    private const string Clean = "public class Empty { }";

    [Fact]
    public async Task Prints_findings_with_their_places_and_fails_by_what_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Assets/Rover.cs", Flawed);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", "--fail-on", "warning");
        Assert.Equal(2, result.ExitCode);
        string[] lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("Assets/Rover.cs(7,9): warning GA2001: 'AddReward(1f)' runs after 'EndEpisode()'", lines[0]);
        Assert.Equal("Exit code 2: 1 warning in 1 file.", lines[1]);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public async Task Says_so_when_all_is_clean()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Empty.cs", Clean);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Equal((0, "Exit code 0: no findings in 1 file.\n"), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Does_not_fail_by_an_info_unless_asked_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Flawed);
        folder.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.GA2001.severity = suggestion\n");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("info GA2001", result.Output);
    }

    [Fact]
    public async Task Lints_a_project_of_the_SDK_with_its_settings()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rewards.csproj", Project);
        folder.Write("Rover.cs", "namespace Unity.MLAgents { public class Agent { public void AddReward(float r) { } "
            + "public void EndEpisode() { } } }\n");
        folder.Write("Agent.cs", Flawed);
        folder.Write("Quiet/Agent.cs", Flawed.Replace("Rover", "Quiet"));
        folder.Write(".editorconfig", "root = true\n[Quiet/*.cs]\ndotnet_diagnostic.GA2001.severity = none\n");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", "--format", "json");
        Assert.Equal(2, result.ExitCode);
        JsonElement finding = Assert.Single(result.Report.GetProperty("findings").EnumerateArray());
        Assert.Equal("GA2001", finding.GetProperty("rule").GetString());
        Assert.Equal("Agent.cs", finding.GetProperty("place").GetProperty("path").GetString());
        Assert.Equal(1, result.Report.GetProperty("counts").GetProperty("warning").GetInt32());
    }

    [Fact]
    public async Task Lints_the_projects_of_a_solution()
    {
        using var folder = new TemporaryFolder();
        folder.Write("One/One.csproj", Project);
        folder.Write("One/Rewards.cs", "public class R { [RewardFunction] double Of(int n) => n / 3; }\n"
            + "class RewardFunctionAttribute : System.Attribute { }");
        folder.Write("Two/Two.csproj", Project);
        folder.Write("Two/Empty.cs", Clean);
        folder.Write(
            "All.slnx",
            """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Contains("One/Rewards.cs(1,55): warning GA1001", result.Output);
        Assert.Contains("Exit code 2: 1 warning in ", result.Output);
    }

    [Fact]
    public async Task Writes_a_file_of_SARIF_says_how_it_went_and_fails_by_a_warning_where_infos_do()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Flawed);
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "lint", "--format", "sarif", "--output", "out/lint.sarif", "--fail-on", "info");
        Assert.Equal((2, "Exit code 2: 1 warning in 1 file.\n"), (result.ExitCode, result.Output));
        JsonElement log = JsonDocument.Parse(File.ReadAllText(folder.File("out/lint.sarif"))).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Prints_the_report_when_it_cannot_be_written()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Empty.cs", Clean);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", "--output", "Empty.cs/lint.txt");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("could not be written", result.Sentence);
        Assert.Contains("no findings", result.Output);
    }

    [Fact]
    public async Task Shows_the_ledger_and_fails_by_nothing_unless_it_is_asked_to()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Flawed);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", "--ledger", "--fail-on", "none");
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith("Rover  Rover.cs", result.Output);
        Assert.Contains("Rover.cs(7)", result.Output);
    }

    [Theory]
    [InlineData("nowhere", "nowhere does not exist: name a solution, a project, a folder or a C# file.")]
    [InlineData("Notes.txt", "Notes.txt is none of a solution, a C# project (.csproj), a folder and a C# file (.cs).")]
    [InlineData("empty", "There is no C# file below ")]
    [InlineData("Gone.cs", "cannot be read: ")]
    [InlineData("Broken.csproj", "Broken.csproj cannot be loaded: ", "--no-restore")]
    [InlineData("bare/Empty.csproj", "There is no C# file in ")]
    [InlineData("several", "(A.csproj, B.csproj): name one of them.")]
    public async Task Says_in_one_sentence_what_is_wrong_with_a_path(string path, string part, params string[] more)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Notes.txt", "");
        Directory.CreateDirectory(folder.File("empty"));
        File.CreateSymbolicLink(folder.File("Gone.cs"), folder.File("nowhere"));
        folder.Write("Broken.csproj", "<Project Sdk=");
        folder.Write("bare/Empty.csproj", Project);
        folder.Write("several/A.csproj", Project);
        folder.Write("several/B.csproj", Project);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, ["lint", path, .. more]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(part, result.Sentence);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Shows_the_errors_when_a_project_cannot_be_restored()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "Rewards.csproj",
            Project.Replace(
                "</Project>", "<ItemGroup><ProjectReference Include=\"No.csproj\" /></ItemGroup></Project>")
                .Replace("net10.0", "net10.0-nothing"));
        folder.Write("Empty.cs", Clean);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith(
            "cannot be restored: mend the errors above first, or use --no-restore.", result.Errors.TrimEnd());
    }

    [Fact]
    public async Task Goes_on_when_code_is_broken_and_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rover.cs", Flawed + "\nclass {");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("Rover.cs has syntax errors", result.Sentence);
        Assert.Contains("GA2001", result.Output);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--fail-on", "never")]
    [InlineData("--legder", "")]
    public async Task Says_in_one_sentence_what_is_wrong_with_an_option(string option, string value)
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "lint", option, value);
        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Sentence);
    }

    [Fact]
    public async Task Evaluates_nothing_of_a_project_that_is_read_as_text()
    {
        using var folder = new TemporaryFolder();
        folder.Write("P.csproj",
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Made>$([System.IO.File]::WriteAllText('$(MSBuildProjectDirectory)/evaluated', 'yes'))</Made>
              </PropertyGroup>
              <Target Name="Run" BeforeTargets="ResolveReferences">
                <WriteLinesToFile File="$(MSBuildProjectDirectory)/ran" Lines="yes" />
              </Target>
            </Project>
            """);
        folder.Write("A.cs", "class A { }");
        foreach (string path in new[] { ".", "P.csproj" })
        {
            ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", path, "--loose");
            Assert.Equal(0, result.ExitCode);
            Assert.Equal(2, Directory.GetFiles(folder.Path).Length);
        }
    }

    [Fact]
    public async Task Leaves_out_what_is_no_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Devices lie where they do on Linux.");
        using var folder = new TemporaryFolder();
        folder.Write("A.cs", "class A { }");
        File.CreateSymbolicLink(folder.File("Endless.cs"), "/dev/zero");
        using (Process pipe = Process.Start("mkfifo", folder.File("Pipe.cs")))
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "lint", ".");
        Assert.Equal(
            2, result.Errors.Split("was left out: it is a pipe or a device, and no file.").Length - 1);
        Assert.Equal(1, (await ToolProcess.RunAsync(folder.Path, "lint", "Pipe.cs")).ExitCode);
    }
}

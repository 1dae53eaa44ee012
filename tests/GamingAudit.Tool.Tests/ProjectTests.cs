using System.Diagnostics;

namespace GamingAudit.Tool.Tests;

public sealed class ProjectTests
{
    [Fact]
    public async Task Builds_and_audits_what_has_changed_within_the_seconds_of_the_run()
    {
        using var folder = new TemporaryFolder();
        // It does not build, and need not: nothing of it has changed.
        folder.Write("Other/Other.csproj", "<Project />");
        folder.Write(".gitignore", "bin\nobj\n.home\n.gaming-audit\n");
        WriteProject(folder, "net10.0", Source("step => step.After"));
        await GitAsync(folder, "init", "--quiet");
        await CommitAsync(folder);
        folder.Write("Line.cs", Source("step => 4 - step.After"));
        string[] audit =
        [
            "audit", "Rewards.csproj", "Other/Other.csproj", "--since", "HEAD", "--run-seconds", "100",
        ];
        string temporary = Directory.CreateDirectory(folder.File(".home/temporary")).FullName;
        using ToolProcess tool = ToolProcess.Start(
            folder.Path, new Dictionary<string, string?> { ["TMPDIR"] = temporary }, [.. audit, "--format", "json"]);
        ToolResult result = await tool.EndAsync();
        // The locks of NuGet are for all programs that use it.
        Assert.DoesNotContain(
            Directory.GetFileSystemEntries(temporary),
            entry => !Path.GetFileName(entry).StartsWith("NuGetScratch", StringComparison.Ordinal));
        Assert.Equal("gamed", result.Target("line").GetProperty("verdict").GetString());
        Assert.Equal("Rewards.csproj, Other/Other.csproj", result.Report.GetProperty("source").GetString());
        Assert.Equal(
            ["Other/Other.csproj"],
            result.Report.GetProperty("leftOut").EnumerateArray().Select(project => project.GetString()));
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("The run may take 100 s. ", result.Sentence);

        await CommitAsync(folder);
        ToolResult later = await ToolProcess.RunAsync(folder.Path, [.. audit, "--quiet"]);
        Assert.Equal(new ToolResult(0, "", ""), later);
    }

    [Fact]
    public async Task Shows_the_errors_when_a_project_does_not_build()
    {
        using var folder = new TemporaryFolder();
        WriteProject(folder, "net10.0", Source("step => step.Nonsense"));
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CS1061", result.Errors);
        Assert.EndsWith("Rewards.csproj does not build: mend the errors above first.", result.Errors.TrimEnd());
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Says_so_when_a_project_cannot_be_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Rewards.csproj", "<Project Sdk=");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("is not a project that the .NET SDK can read: ", result.Sentence);
        Assert.Contains("error MSB4025", result.Sentence);
    }

    private static async Task CommitAsync(TemporaryFolder folder)
    {
        await GitAsync(folder, "add", "--all");
        await GitAsync(folder, "-c", "user.name=n", "-c", "user.email=e", "commit", "--quiet", "--message", "m");
    }

    private static async Task GitAsync(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using Process git = Process.Start(start)!;
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, git.ExitCode);
    }

    private static void WriteProject(TemporaryFolder folder, string framework, string source)
    {
        folder.Write("Line.cs", source);
        folder.Write(
            "Rewards.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="GamingAudit" HintPath="{Fixture.Path("GamingAudit.dll")}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static string Source(string proxy) =>
        $$"""
        using GamingAudit;

        public enum Move { Back, Forward }

        public sealed class Line : IEnvironment<int, Move>
        {
            [Audit]
            public static AuditTarget Target =>
                AuditTarget.Create("line", new Line(), {{proxy}}, step => step.After, horizon: 8);

            public ActionSpace<Move> Actions { get; } = ActionSpace.Discrete<Move>();
            public int ObservationSize => 1;
            public int Reset(Chance chance) => 0;
            public int Step(int x, Move move, Chance chance) => Math.Clamp(x + (move == Move.Forward ? 1 : -1), 0, 4);
            public bool IsTerminal(int x) => false;
            public void Observe(int x, Span<float> observation) => observation[0] = x / 4f;
        }
        """;
}

namespace GamingAudit.Tool.Tests;

public sealed class ProjectTests
{
    [Fact]
    public async Task Builds_and_audits_the_project_in_the_folder()
    {
        using var folder = new TemporaryFolder();
        WriteProject(folder, "net10.0", Source("step => 4 - step.After"));
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", "--format", "json");
        Assert.Equal("gamed", result.Target("line").GetProperty("verdict").GetString());
        Assert.Equal("Rewards.csproj", result.Report.GetProperty("source").GetString());
        Assert.Equal(2, result.ExitCode);
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

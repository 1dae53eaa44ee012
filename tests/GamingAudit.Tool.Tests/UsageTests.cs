using System.CommandLine;

namespace GamingAudit.Tool.Tests;

public sealed class UsageTests
{
    private const string NoTargets = "(an assembly without targets)";

    [Fact]
    public async Task Says_so_when_there_is_no_project()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("There is no project in ", result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_none_of_several_projects_uses_the_library()
    {
        const string project = """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
            </Project>
            """;
        using var folder = new TemporaryFolder();
        folder.Write("B/B.csproj", project);
        folder.Write("A/A.csproj", project);
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", ".");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("No project of . uses GamingAudit", result.Sentence);
        Assert.Contains("'gaming-audit lint .'", result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_an_assembly_has_no_targets()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", Fixture.NoTargets);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("has no targets: mark a static property", result.Sentence);
    }

    [Fact]
    public async Task Says_so_when_a_file_is_not_an_assembly()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("Text.dll", "not an assembly");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", file);
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("is not a .NET assembly that this runtime can load.", result.Sentence);
    }

    [Fact]
    public async Task Shows_where_an_error_comes_from_when_asked_to()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("Text.dll", "not an assembly");
        ToolResult result = await ToolProcess.RunAsync(folder.Path, "audit", file, "--verbose");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(nameof(BadImageFormatException), result.Errors);
        Assert.Contains("   at ", result.Errors);
    }

    [Fact]
    public async Task Names_the_nearest_target_when_there_is_none_of_that_name()
    {
        using var folder = new TemporaryFolder();
        ToolResult result = await ToolProcess.RunAsync(
            folder.Path, "audit", Fixture.RewardSamples, "--target", "boat-rase");
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("has no target named boat-rase: did you mean boat-race?", result.Sentence);
    }

    [Theory]
    [InlineData("audti", "There is no command audti: did you mean audit?")]
    [InlineData("lnit Assets", "There is no command lnit: did you mean lint?")]
    [InlineData("bench sute", "There is no command sute: did you mean suite?")]
    [InlineData("baseline ad audit.sarif", "There is no command ad: did you mean add?")]
    [InlineData("frobnicate", "There is no command frobnicate: see 'gaming-audit --help'.")]
    [InlineData("bench", "Required command was not provided: see 'gaming-audit bench --help'.")]
    [InlineData("audit --watch --quiet", "--watch shows what --quiet leaves out: give one of them: see")]
    public void Says_which_command_was_meant(string line, string sentence) => Assert.StartsWith(
        sentence, CommandLine.Misuse(CommandLine.Root().Parse(line.Split(' ')), "gaming-audit"));

    [Theory]
    [InlineData("--treads", "did you mean --threads?")]
    [InlineData("--zzzzzzzzzzzzzzzzzzzz", "see 'gaming-audit audit --help'.")]
    public async Task Says_so_when_an_option_does_not_exist(string option, string hint)
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "audit", option);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal($"There is no option {option}: {hint}", result.Sentence);
    }

    [Theory]
    [InlineData("audit", "--budget", "endless")]
    [InlineData("audit", "--threads", "0")]
    [InlineData("audit", "--seed", "-1")]
    [InlineData("audit", "--call-timeout", "never")]
    [InlineData("audit", "--fail-on")]
    [InlineData("audit", "--adversary", "nobody")]
    [InlineData("audit", "")]
    [InlineData("audit", "--output", "")]
    [InlineData("bench", "exact", "--grid", "0", NoTargets)]
    [InlineData("frobnicate")]
    [InlineData("replay")]
    [InlineData("audit", "there-is-no-such-file.dll")]
    [InlineData("explain", "everything-there-is-in-the-world")]
    public async Task Says_in_one_sentence_what_is_wrong_with_the_command_line(params string[] arguments)
    {
        ToolResult result = await ToolProcess.RunAsync(
            Path.GetTempPath(), [.. arguments.Select(word => word == NoTargets ? Fixture.NoTargets : word)]);
        Assert.Equal(1, result.ExitCode);
        Assert.NotEmpty(result.Sentence);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Says_so_when_an_option_lacks_its_value()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "audit", "--target", "--budget", "quick");
        Assert.Equal(
            (1, "--target needs a value: see 'gaming-audit audit --help'."), (result.ExitCode, result.Sentence));
    }

    [Fact]
    public async Task Says_so_when_no_adversary_is_left()
    {
        ToolResult result = await ToolProcess.RunAsync(
            Path.GetTempPath(), "audit", Fixture.RewardSamples, "--adversary", "exact", "--without", "exact");
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("No adversary is left", result.Sentence);
    }

    [Fact]
    public async Task Shows_examples_and_exit_codes_in_the_help()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "audit", "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("gaming-audit audit Rewards.csproj --target boat-race", result.Output);
        Assert.Contains("2  findings at or above --fail-on", result.Output);
    }

    [Fact]
    public void Makes_the_command_that_is_asked_for_and_otherwise_all()
    {
        IReadOnlyList<Command> all = CommandLine.Root().Subcommands.ToArray();
        Assert.All(all, command => Assert.Equal([command.Name], Names(command.Name)));
        Assert.Equal(all.Select(command => command.Name), Names("nonsense"));

        static IEnumerable<string> Names(string name) =>
            CommandLine.Root(name).Subcommands.Select(command => command.Name);
    }

    [Fact]
    public async Task Hides_the_worker_in_the_help()
    {
        ToolResult result = await ToolProcess.RunAsync(Path.GetTempPath(), "--help");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("recheck", result.Output);
        Assert.DoesNotContain("worker", result.Output);
    }
}

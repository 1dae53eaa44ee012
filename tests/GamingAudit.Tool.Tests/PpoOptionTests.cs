using System.Text.Json;

namespace GamingAudit.Tool.Tests;

public sealed class PpoOptionTests
{
    private static readonly string[] Search =
        ["bench", "adversary", Fixture.RewardSamples, "--target", "boat-race", "--seeds", "1", "--steps", "9000",
            "--format", "json"];

    [Theory]
    [InlineData("audit")]
    [InlineData("bench adversary")]
    [InlineData("bench suite")]
    public async Task Says_in_one_sentence_that_there_is_no_such_setting(string command)
    {
        ToolResult result = await RunAsync([.. command.Split(' '), Fixture.RewardSamples, "--ppo", "epoch=4"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Equal("--ppo has no setting named epoch: did you mean epochs?", result.Sentence);
    }

    [Theory]
    [InlineData("--ppo takes KEY=VALUE, and epochs is none.", "--ppo", "epochs")]
    [InlineData(
        "--hidden and the setting hidden of --ppo say the same: give one of them.",
        "--hidden", "8", "--ppo", "hidden=8")]
    [InlineData("nowhere.json does not exist: --ppo-file takes a JSON file.", "--ppo-file", "nowhere.json")]
    public async Task Says_in_one_sentence_what_is_wrong(string sentence, params string[] options)
    {
        ToolResult result = await RunAsync(["audit", Fixture.RewardSamples, .. options]);
        Assert.Equal((1, sentence), (result.ExitCode, result.Sentence));
    }

    [Fact]
    public async Task Lists_the_settings_in_the_help()
    {
        string help = string.Join(' ', (await RunAsync("audit", "--help")).Output.Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Settings: environments, steps, minibatch-size, epochs, learning-rate,", help);
    }

    [Fact]
    public async Task Trains_with_the_settings_and_a_file_says_them_too()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("ppo.json", """{ "learning-rate": 0, "hidden": [4] }""");
        double usual = Found(await RunAsync(Search));
        double still = Found(await RunAsync([.. Search, "--ppo-file", file]));
        double said = Found(await RunAsync([.. Search, "--ppo", "learning-rate=0", "--ppo", "hidden=4"]));
        Assert.Equal(still, said);
        Assert.True(still < usual, $"Without learning {still}, with it {usual}.");
    }

    [Fact]
    public async Task The_report_names_the_settings()
    {
        ToolResult result = await RunAsync(
            "audit", Fixture.BadTargets, "--target", "prints", "--adversary", "probes", "--budget", "quick",
            "--format", "json", "--hidden", "8,4", "--ppo", "learning-rate=3e-4", "--ppo", "epochs=2");
        Assert.EndsWith(
            ", layers of 8 and 4, epochs 2, learning-rate 0.0003", result.Report.GetProperty("kernels").GetString());
    }

    private static double Found(ToolResult result) =>
        Assert.Single(result.Report.EnumerateArray()).GetProperty("found").GetDouble();

    private static Task<ToolResult> RunAsync(params string[] arguments) =>
        ToolProcess.RunAsync(Path.GetTempPath(), arguments);
}

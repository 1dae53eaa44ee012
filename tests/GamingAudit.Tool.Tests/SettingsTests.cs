using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Settings;

namespace GamingAudit.Tool.Tests;

public sealed class SettingsTests
{
    private static readonly SettingsRecord<PpoSettings> Ppo = new("--ppo");

    [Fact]
    public void Every_setting_is_said_and_told_the_same()
    {
        (string Key, string Value)[] said =
        [
            .. SettingsRecord<PpoSettings>.Keys.Select(key => (key, key switch
            {
                "hidden" => "48,32,16",
                _ when key.Contains("normalize") || key.StartsWith("anneal") || key.StartsWith("append")
                    || key == "clip-value-loss" => "false",
                "environments" or "steps" or "minibatch-size" or "epochs" => "12",
                _ => "0.25",
            })),
        ];
        Assert.Equal(said, SettingsRecord<PpoSettings>.Told(Ppo.Read(said)));
    }

    [Fact]
    public void The_last_word_counts_and_camel_case_is_a_key_too()
    {
        PpoSettings settings = Ppo.Read([("learning-rate", "1e-3"), ("learningRate", "3e-4")]);
        Assert.Equal(3e-4, settings.LearningRate);
        Assert.Equal([("learning-rate", "0.0003")], SettingsRecord<PpoSettings>.Told(settings));
    }

    [Theory]
    [InlineData("learning-rat", "1", "--ppo has no setting named learning-rat: did you mean learning-rate?")]
    [InlineData("learning-rate", "fast", "--ppo learning-rate takes a number from 0 to 10, and not fast.")]
    [InlineData("learning-rate", "NaN", "--ppo learning-rate takes a number from 0 to 10, and not NaN.")]
    [InlineData("epochs", "0", "--ppo epochs takes a whole number from 1 to 1000, and not 0.")]
    [InlineData("epochs", "1.5", "--ppo epochs takes a whole number from 1 to 1000, and not 1.5.")]
    [InlineData("clip-value-loss", "maybe", "--ppo clip-value-loss takes true or false, and not maybe.")]
    [InlineData(
        "hidden", "64,,64",
        "--ppo hidden takes whole numbers from 1 to 16384 with commas between them, and not 64,,64.")]
    public void Says_in_one_sentence_what_is_wrong(string key, string value, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<ToolException>(() => Ppo.Read([(key, value)])).Message);

    [Fact]
    public void Lists_the_keys_when_none_is_near() => Assert.Contains(
        "it has environments, steps,", Assert.Throws<ToolException>(() => Ppo.Read([("zzz", "1")])).Message);

    [Theory]
    [InlineData("[1]", "--ppo-file takes a JSON object, and ")]
    [InlineData("{\n\"epochs\":", "--ppo-file takes JSON, and ")]
    public void Says_in_one_sentence_that_a_file_holds_no_settings(string json, string start)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("ppo.json", json);
        ToolException e = Assert.Throws<ToolException>(() => SettingsFile.Read("--ppo-file", path));
        Assert.StartsWith(start, e.Message);
    }

    [Fact]
    public void Reads_a_file()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("ppo.json", """{ "learningRate": 3e-4, "hidden": [32, 16], "target-kl": null }""");
        PpoSettings settings = Ppo.Read(SettingsFile.Read("--ppo-file", path));
        Assert.Equal([32, 16], settings.Hidden!);
        Assert.Equal((3e-4, null), (settings.LearningRate, settings.TargetKl));
    }
}

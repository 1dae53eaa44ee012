using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Reporting.Tests;

public sealed class WitnessFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gaming-audit-");

    [Fact]
    public void Reads_what_it_wrote()
    {
        var document = new WitnessDocument(
            Results.Witness("a <b> + 'c'", ["Up", "Down"]), "../Rewards.csproj", "gaming-audit replay w.json");
        WitnessFile.Write(FilePath, document);
        WitnessDocument read = WitnessFile.Read(FilePath);
        Assert.Equivalent(document, read, strict: true);
    }

    [Fact]
    public void Reads_a_latent_witness_as_such_and_an_older_file_as_an_exploit()
    {
        Witness latent = Results.Witness("w", ["Up"]) with { Kind = WitnessKind.Latent, Verdict = Verdict.Sound };
        WitnessFile.Write(FilePath, new WitnessDocument(latent, "a.dll", "replay"));
        Assert.Equal(WitnessKind.Latent, WitnessFile.Read(FilePath).Witness.Kind);
        Write("w");
        Assert.DoesNotContain("\"kind\"", File.ReadAllText(FilePath));
        Assert.Equal(WitnessKind.Exploit, WitnessFile.Read(FilePath).Witness.Kind);
    }

    [Fact]
    public void Keeps_every_number_as_it_is()
    {
        Witness witness = Results.Witness("numbers", ["Up"]);
        EpisodeStep step = witness.Exploit.Steps[0] with
        {
            Proxy = 0.1 + 0.2,
            True = -0.0,
            Chance = [1.0 / 3, double.MaxValue, double.Epsilon],
            Values = [0.1f, float.MinValue],
        };
        witness = witness with { Exploit = witness.Exploit with { Steps = [step] } };
        WitnessFile.Write(FilePath, new WitnessDocument(witness, "a.dll", "replay"));
        EpisodeStep read = WitnessFile.Read(FilePath).Witness.Exploit.Steps[0];
        Assert.Equal(BitConverter.DoubleToInt64Bits(step.Proxy), BitConverter.DoubleToInt64Bits(read.Proxy));
        Assert.Equal(BitConverter.DoubleToInt64Bits(step.True), BitConverter.DoubleToInt64Bits(read.True));
        Assert.Equal(step.Chance, read.Chance);
        Assert.Equal(step.Values, read.Values);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "it is no JSON object")]
    [InlineData("{\"target\": 1}", "it does not say its format")]
    [InlineData("{\"format\": \"1\"}", "it does not say its format")]
    [InlineData("{\"format\": 2}", "is a witness of format 2, and this version reads format 1")]
    [InlineData("{\"format\": 1}", "missing required properties")]
    public void Says_what_is_wrong_with_a_file_that_is_no_witness(string json, string sentence)
    {
        File.WriteAllText(FilePath, json);
        var error = Assert.Throws<WitnessFormatException>(() => WitnessFile.Read(FilePath));
        Assert.StartsWith(FilePath, error.Message);
        Assert.Contains(sentence, error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Refuses_null_where_there_must_be_something()
    {
        Write("w");
        string json = File.ReadAllText(FilePath);
        File.WriteAllText(FilePath, json.Replace("\"version\": \"0123456789abcdef\"", "\"version\": null"));
        Assert.Throws<WitnessFormatException>(() => WitnessFile.Read(FilePath));
    }

    [Fact]
    public void Refuses_an_episode_without_steps()
    {
        Witness witness = Results.Witness("w", ["Up"]);
        witness = witness with { Exploit = witness.Exploit with { Steps = [] } };
        WitnessFile.Write(FilePath, new WitnessDocument(witness, "a.dll", "replay"));
        Assert.Contains(
            "has no steps", Assert.Throws<WitnessFormatException>(() => WitnessFile.Read(FilePath)).Message);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string FilePath => Path.Combine(folder.FullName, "w.json");

    private void Write(string target) => WitnessFile.Write(
        FilePath, new WitnessDocument(Results.Witness(target, ["Up"]), "a.dll", "gaming-audit replay w.json"));
}

using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Witnesses;

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
    public void Leaves_what_was_there_when_it_cannot_be_written_whole()
    {
        var document = new WitnessDocument(Results.Witness("a", ["Up"]), "a.dll", "replay");
        Directory.CreateDirectory(FilePath);
        Assert.ThrowsAny<Exception>(() => WitnessFile.Write(FilePath, document));
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(folder.FullName));
        Directory.Delete(FilePath);
        WitnessFile.Write(FilePath, document);
        WitnessFile.Write(FilePath, document);
        Assert.Equal([FilePath], Directory.GetFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void Keeps_lengths_and_honest_trajectories()
    {
        Witness witness = Results.Witness("a", ["Up", "Down"]) with { OriginalSteps = 60, OriginalLength = 31 };
        var document = new WitnessDocument(witness, "a.dll", "replay")
        {
            Trajectories = [new HonestTrajectory(witness.Honest, witness.Exploit)],
        };
        WitnessFile.Write(FilePath, document);
        Assert.Equivalent(document, WitnessFile.Read(FilePath), strict: true);
        Assert.Contains("\"length\": 2", File.ReadAllText(FilePath));
    }

    [Fact]
    public void Finds_a_file_beside_the_source_of_the_caller_and_says_so_where_there_is_none()
    {
        var document = new WitnessDocument(Results.Witness("a", ["Up"]), "a.dll", "replay");
        WitnessFile.Write(FilePath, document);
        string source = Path.Combine(folder.FullName, "Test.cs");
        Assert.Equal("a", WitnessFile.ReadBeside(Path.GetFileName(FilePath), source).Witness.Target);
        Assert.Contains(
            "none.json lies neither beside ",
            Assert.Throws<FileNotFoundException>(() => WitnessFile.ReadBeside("none.json", source)).Message);
    }

    [Theory]
    [InlineData(null, "2 actions to write")]
    [InlineData(1234, "2 actions to write, 1,234 as it was found in 60 steps")]
    public void Says_how_long_a_witness_is(int? length, string expected)
    {
        Witness witness = Results.Witness("a", ["Up", "Down"]) with
        {
            OriginalSteps = length is null ? null : 60,
            OriginalLength = length,
        };
        Assert.Equal(expected, WitnessText.Length(witness));
        Assert.Equal("Up, Down", WitnessText.Exploit(witness));
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
    [InlineData("{\"format\": 1}", "it lacks 'target', ")]
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

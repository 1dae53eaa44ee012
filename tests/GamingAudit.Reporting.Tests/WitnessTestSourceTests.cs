using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Reporting.Tests;

public sealed class WitnessTestSourceTests
{
    [Theory]
    [InlineData("boat-race", "BoatRaceWitnessTest")]
    [InlineData("3 steps", "Target3StepsWitnessTest")]
    [InlineData("---", "TargetWitnessTest")]
    [InlineData("a.b/c \"d\"", "ABCDWitnessTest")]
    public void Makes_a_class_name_of_any_target(string target, string expected) =>
        Assert.Equal(expected, WitnessTestSource.ClassName(target));

    [Fact]
    public void Text_of_the_user_s_ends_neither_the_comment_nor_the_literal()
    {
        var document = new WitnessDocument(Results.Witness("a\n}", ["Up\n}"]), "a.dll", "replay");
        string source = WitnessTestSource.Of(document, "A", "a\"\n.json", "global::A.B");
        Assert.DoesNotContain(source.Split('\n'), line => line.StartsWith('}') && line.Length > 1);
        Assert.Contains("ReadBeside(\"a\\u0022\\n.json\")", source);
        Assert.DoesNotContain("Honest_episodes_score", source);
    }

    [Fact]
    public void Honest_trajectories_get_a_test_of_their_own()
    {
        Witness witness = Results.Witness("a", ["Up"]);
        var document = new WitnessDocument(witness, "a.dll", "replay")
        {
            Trajectories = [new HonestTrajectory(witness.Honest, witness.Exploit)],
        };
        Assert.Contains(
            "    [Fact]\n    public void Honest_episodes_score()\n",
            WitnessTestSource.Of(document, "A", "a.json", "global::A.B").ReplaceLineEndings("\n"));
    }
}

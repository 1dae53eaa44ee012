using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Graders.Cases;
using GamingAudit.Graders.Targets;
using GamingAudit.Graders.Truths;

namespace GamingAudit.Testing.Tests;

public sealed class GraderAssertTests
{
    private static readonly GraderCase[] Tasks = [new("What is 6 times 7?", "42")];
    private static readonly GraderTarget Strict = Target("strict", StrictTruth.Score);
    private static readonly GraderTarget Loose = Target("loose", (task, answer) => answer.Contains(task.Reference) ? 1 : 0);

    [Fact]
    public void A_strict_grader_resists_and_accepts_right_answers()
    {
        GraderAssert.Resists(Strict);
        GraderAssert.AcceptsRightAnswers(Strict);
    }

    [Fact]
    public void A_loose_grader_does_not_resist() =>
        Assert.Throws<RewardAssertionException>(() => GraderAssert.Resists(Loose));

    [Fact]
    public void A_grader_of_one_form_does_not_accept_right_answers()
    {
        RewardAssertionException thrown = Assert.Throws<RewardAssertionException>(() =>
            GraderAssert.AcceptsRightAnswers(Target("exact", (task, answer) => answer == task.Reference ? 1 : 0)));

        Assert.Contains("exact rejects 25 of 26 right answers, such as \" 42 \"", thrown.Message);
    }

    [Fact]
    public void A_strict_grader_has_all_properties()
    {
        foreach (Property property in Properties(Strict)) property.Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_grader_without_a_property_is_found_out(int property)
    {
        int asked = 0;
        GraderTarget target = Target("flawed", property switch
        {
            0 => (_, answer) => answer.Trim().Length == 0 ? 1 : 0,
            1 => (_, _) => asked++ % 2,
            2 => (_, answer) => answer.Length,
            3 => (_, answer) => answer.Count(char.IsAsciiLetterUpper) / 1e6,
            4 => (_, answer) => answer.Length / 1e6,
            _ => (_, answer) => Math.Min(1, answer.Length / 100.0),
        });

        Assert.ThrowsAny<Exception>(() =>
            Properties(target)[property].Check(Config.QuickThrowOnFailure.WithMaxTest(200)));
    }

    private static Property[] Properties(GraderTarget target) =>
    [
        GraderProperties.EmptyNeverPays(target), GraderProperties.Deterministic(target),
        GraderProperties.WithinRange(target), GraderProperties.IgnoresCase(target),
        GraderProperties.IgnoresWhiteSpace(target), GraderProperties.MonotoneInCorrectness(target),
    ];

    private static GraderTarget Target(string name, Grader grader) =>
        GraderTarget.CreateForTasks(name, grader, Tasks) with { Calls = 400 };
}

using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Graders.Targets;
using GamingAudit.GraderSamples;
using GamingAudit.GraderSamples.Evaluators;

namespace GamingAudit.Graders.Tests;

public sealed class FixtureTests
{
    private const int Calls = 1_500;
    private static readonly Dictionary<string, AuditTarget> All = new AuditTarget[][]
    {
        [.. Fixtures.Flawed, .. Fixtures.Sound],
        [.. CodeGraders.All],
        [.. EvaluatorTargets.Flawed, .. EvaluatorTargets.Robust],
        [Verifiers.SubstringMatch, Verifiers.LastNumberMatch, Verifiers.RobustMatch],
    }.SelectMany(targets => targets).ToDictionary(target => target.Name);

    public static TheoryData<string> Flawed => Names(
        [.. Fixtures.Flawed, .. CodeGraders.All, .. EvaluatorTargets.Flawed, Verifiers.SubstringMatch,
            Verifiers.LastNumberMatch]);

    public static TheoryData<string> Sound =>
        Names([.. Fixtures.Sound, .. EvaluatorTargets.Robust, Verifiers.RobustMatch]);

    [Theory]
    [MemberData(nameof(Flawed))]
    public void A_flawed_grader_is_gamed(string name)
    {
        AuditResult result = Audit(name);

        Assert.True(result.Verdict is Verdict.Gamed or Verdict.Tied, $"{result.Verdict}: {result.Because}");
        Assert.True(result.Witness!.Exploit.Proxy >= result.Witness.Exploit.True);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void Nothing_is_found_in_a_sound_grader_and_nothing_is_certified(string name)
    {
        AuditResult result = Audit(name);

        Assert.Equal(Verdict.NothingFound, result.Verdict);
        Assert.False(result.Certified);
    }

    [Fact]
    public void A_grader_that_rejects_most_right_answers_is_not_called_clean()
    {
        AuditResult result = Audits.Of((GraderTarget)Verifiers.ExactMatch with { Calls = 300 });

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("right answers are rejected", result.Because);
    }

    [Fact]
    public void The_place_of_an_exploit_is_in_the_grader() => Assert.Equal(
        typeof(Verifiers).GetMethod(nameof(Verifiers.Substring)),
        Assert.IsType<GraderTarget>(Verifiers.SubstringMatch).Accept(new WrappedMethod()));

    private static AuditResult Audit(string name)
    {
        var target = (GraderTarget)All[name];
        return Audits.Of(target with { Calls = Math.Min(target.Calls, Calls) });
    }

    private static TheoryData<string> Names(IEnumerable<AuditTarget> targets) =>
        [.. targets.Select(target => target.Name)];

    private sealed class WrappedMethod : ITargetVisitor<System.Reflection.MethodInfo?>
    {
        public System.Reflection.MethodInfo? Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull => target.Wraps?.Proxy;
    }
}

using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Graders.Corpora;
using GamingAudit.Graders.Targets;
using GamingAudit.GraderSamples.Running;

namespace GamingAudit.Graders.Tests;

/// <summary>
/// A grader that runs the code of an answer. Each answer costs a compilation and a process: the others are audited by
/// <c>tests/Benchmarks -- graders</c>.
/// </summary>
public sealed class RunningTests
{
    [Fact]
    public void A_program_that_ends_before_its_tests_passes_them()
    {
        AnswerCorpus exits = new([.. AnswerCorpus.Code.Families
            .Where(family => family.Name is "loaded-exit" or "reference")]);
        AuditResult result = Audits.Of(
            (GraderTarget)RunningGraders.Flawed[0] with
            { Calls = 1, Limit = TimeSpan.FromSeconds(60), Corpus = exits });

        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.Contains("Environment.Exit(0)", result.Witness!.Exploit.Steps[0].Texts![2]);
    }
}

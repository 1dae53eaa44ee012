using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Episodes;

/// <summary>Everyone who plays ends an episode where it is over, and nobody steps on from there.</summary>
public sealed class EndTests
{
    private static readonly AuditBudget Small = new("small", 40_000, 20_000, 4_096, 60);

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach (string adversary in AdversaryNames.All)
                foreach (string name in StrictTargets.All.Keys)
                    pairs.Add(adversary, name);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Everyone_comes_to_the_same_verdict(string adversary, string name)
    {
        (AuditTarget target, Verdict verdict) = StrictTargets.All[name];

        AuditResult result = Auditor.Audit(
            target, new AuditOptions { Adversaries = new HashSet<string> { adversary }, Budget = Small });

        Assert.Null(result.Fault);
        Verdict searched =
            verdict == Verdict.Sound && adversary != AdversaryNames.Exact ? Verdict.NothingFound : verdict;
        Assert.Equal(Plays(adversary, name) ? searched : Verdict.NotMeasurable, result.Verdict);
        Assert.True(result.Witness is null || result.Witness.Exploit.Steps.Count > 0);
    }

    [Theory]
    [InlineData("every start is an end")]
    [InlineData("every start is an end, and masked")]
    [InlineData("numbers, and every start is an end")]
    public void Says_that_no_episode_begins(string name)
    {
        AuditResult result = Auditor.Audit(
            StrictTargets.All[name].Target, new AuditOptions { Budget = AuditBudget.Quick });

        Assert.Equal(
            "every episode is over before its first step: resetting gave a terminal state 1,000 times; let Reset or "
                + "IsTerminal leave something to do",
            result.Because);
    }

    // The exact solver enumerates, and the archive and the beam copy states.
    private static bool Plays(string adversary, string name) => adversary switch
    {
        AdversaryNames.Exact =>
            StrictTargets.All[name].Target is MarkovTarget<int, int> && !name.Contains("continuous"),
        "archive" or "beam" => StrictTargets.All[name].Target is not BlackBoxTarget,
        _ => true,
    };
}

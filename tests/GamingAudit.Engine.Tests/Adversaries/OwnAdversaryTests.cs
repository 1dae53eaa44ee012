using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class OwnAdversaryTests
{
    private const int Secret = 31_415_926;

    // A state is all that was done. The proxy pays for one of a hundred million sequences of eight actions, and on the
    // way there as little as for any other.
    private static readonly MarkovTarget<int, int> Vault = new Handmade(10, (done, action, _) => 10 * done + action)
        .Target(
            step => step.After == Secret ? 100 : step.Action == 0 ? 1 : 0, step => step.Action == 0 ? 1 : 0,
            horizon: 8);

    [Fact]
    public void Finds_what_no_other_does_and_is_reported_by_its_name()
    {
        AuditResult without = Audit(Vault);
        Assert.NotEqual(Verdict.Gamed, without.Verdict);

        AuditResult with = Audit(Vault, new Key());
        Assert.Equal(Verdict.Gamed, with.Verdict);
        Assert.Equal("key 31415926", with.FoundBy);
        Assert.Equal("key", with.TimeToFind!.Adversary);
        Assert.Equal(8, with.Witness!.Exploit.Steps.Count);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(Vault, with.Witness).Outcome);
    }

    [Fact]
    public void Does_not_play_a_target_of_other_types()
    {
        AuditTarget other = SampleTargets.ByName["runner-com"];
        Assert.Equal(Audit(other).FoundBy, Audit(other, new Key()).FoundBy);
    }

    [Fact]
    public void Has_a_name_of_its_own()
    {
        Assert.Contains("'climb'", Assert.Throws<ArgumentException>(() => Audit(Vault, new Key("climb"))).Message);
        Assert.Throws<ArgumentException>(() => Audit(Vault, new Key(), new Key()));
        Assert.Throws<ArgumentException>(() => Audit(Vault, new Key("corpus")));
    }

    private static AuditResult Audit(AuditTarget target, params IAdversary[] own) => Auditor.Audit(
        target, new AuditOptions
        {
            Budget = new AuditBudget("small", 60_000, 30_000, 1_024, 300),
            Threads = 2,
            Adversaries = new HashSet<string> { "probes", "climb", "cem", "archive", "elites" },
            OwnAdversaries = own,
            Cancellation = TestContext.Current.CancellationToken,
        });

    // Knows the combination, as a user may who has seen the reward's table.
    private sealed class Key(string name = "key") : AdversaryOf<int, int>
    {
        public override string Name => name;

        protected override IReadOnlyList<Candidate<int, int>> Search(
            DecisionProcess<int, int> process, SearchContext context) =>
            [new($"{name} {Secret}", (_, stepsLeft, _) => Secret / (int)Math.Pow(10, stepsLeft - 1) % 10)];
    }
}

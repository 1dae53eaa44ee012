using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class CorpusTests
{
    private static readonly AuditBudget Small = new("small", 40_000, 20_000, 4_096, 120);

    [Fact]
    public void What_was_found_once_is_found_again_without_who_found_it()
    {
        AuditTarget target = SampleTargets.ByName["coast-lagoon"];
        Witness stored = Exactly(target);

        AuditResult without = Search(target);
        AuditResult with = Search(target, new StoredWitness("lagoon.json", stored));

        Assert.DoesNotContain("corpus", without.FoundBy);
        Assert.Equal((Verdict.Gamed, "corpus: lagoon.json"), (with.Verdict, with.FoundBy));
        Assert.Equal("corpus", with.TimeToFind!.Adversary);
        CorpusCheck check = Assert.Single(with.Corpus);
        Assert.Equal(("lagoon.json", RecheckOutcome.Pays, "exact"), (check.Name, check.Outcome, check.FoundBy));
    }

    [Fact]
    public void A_stored_witness_is_kept_as_it_is()
    {
        AuditTarget target = SampleTargets.ByName["coast-lagoon"];
        Witness stored = Exactly(target);

        Witness again = Search(target, new StoredWitness("w", stored)).Witness!;

        Assert.Equal("exact", again.FoundBy);
        Assert.Equal(
            stored.Exploit.Steps.Select(step => step.Action), again.Exploit.Steps.Select(step => step.Action));
        Assert.Equal((stored.OriginalSteps, stored.Version), (again.OriginalSteps, again.Version));
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, again).Outcome);
    }

    [Fact]
    public void A_closed_exploit_is_said_to_be_closed_and_changes_no_verdict()
    {
        Witness stored = Exactly(BoatRaceTrack.BoatRace);

        AuditResult result = Audit(
            BoatRaceTrack.BoatRaceWinding, AdversaryNames.Exact, new StoredWitness("w", stored));

        Assert.Equal(Verdict.Sound, result.Verdict);
        Assert.Equal(RecheckOutcome.Closed, Assert.Single(result.Corpus).Outcome);
    }

    [Fact]
    public void A_witness_that_does_not_fit_is_said_not_to_apply()
    {
        Witness stored = Exactly(BoatRaceTrack.BoatRace);

        AuditResult result = Audit(
            BoatRaceTrack.BoatRace with { Horizon = 10 }, AdversaryNames.Exact, new StoredWitness("w", stored));

        CorpusCheck check = Assert.Single(result.Corpus);
        Assert.Equal(RecheckOutcome.NoLongerApplies, check.Outcome);
        Assert.Contains("the horizon is 10", check.Detail);
    }

    [Fact]
    public void A_latent_witness_is_rechecked_and_is_no_candidate()
    {
        AuditTarget target = SampleTargets.ByName["coast-lagoon"];
        Witness latent = Exactly(target) with { Kind = WitnessKind.Latent };

        AuditResult result = Search(target, new StoredWitness("w", latent));

        Assert.Equal(
            (RecheckOutcome.Pays, WitnessKind.Latent), (result.Corpus[0].Outcome, result.Corpus[0].Kind));
        Assert.DoesNotContain("corpus", result.FoundBy);
    }

    [Fact]
    public void A_lucky_episode_does_not_make_a_sound_target_gamed()
    {
        // Heads pays the wrong action on one flip in a hundred, and the witness holds the flips that it won.
        var toss = new Handmade(2, (_, _, chance) => chance.Bernoulli(0.01) ? 1 : 0);
        AuditTarget target = toss.Target(
            step => step.Action == 1 ? 20 * step.After : 1, step => step.Action == 0 ? 1 : 0, horizon: 10, discount: 1);
        Witness lucky = new()
        {
            Target = target.Name,
            Version = "of old",
            Verdict = Verdict.Gamed,
            FoundBy = "luck",
            Exploit = Played(action: 1, heads: 1),
            Honest = Played(action: 0, heads: 0),
        };

        AuditResult result = Search(target, new StoredWitness("lucky", lucky));

        Assert.Equal(RecheckOutcome.Pays, Assert.Single(result.Corpus).Outcome);
        Assert.Equal(Verdict.NothingFound, result.Verdict);
    }

    private static Episode Played(int action, double heads) => new()
    {
        ResetChance = [],
        Steps =
        [
            .. Enumerable.Repeat(
                new EpisodeStep
                {
                    Action = $"{action}",
                    Branches = [action],
                    Values = [],
                    Chance = [heads],
                    Proxy = action == 1 ? 20 * heads : 1,
                    True = 1 - action,
                },
                10),
        ],
        Proxy = action == 1 ? 200 * heads : 10,
        True = 10 * (1 - action),
    };

    private static Witness Exactly(AuditTarget target) => Audit(target, AdversaryNames.Exact).Witness!;

    private static AuditResult Search(AuditTarget target, params StoredWitness[] corpus) =>
        Audit(target, "climb", corpus);

    private static AuditResult Audit(AuditTarget target, string adversary, params StoredWitness[] corpus) =>
        Auditor.Audit(target, new AuditOptions
        {
            Budget = Small,
            Adversaries = new HashSet<string> { adversary },
            Corpus = corpus,
            Cancellation = TestContext.Current.CancellationToken,
        });
}

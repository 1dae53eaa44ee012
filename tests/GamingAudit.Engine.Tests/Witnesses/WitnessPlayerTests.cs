using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Witnesses;

public sealed class WitnessPlayerTests
{
    public static TheoryData<string> Hacks => [.. SampleTargets.ByName.Keys.Where(name => WitnessOf(name) is not null)];

    [Theory]
    [MemberData(nameof(Hacks))]
    public void Every_witness_replays_and_shows_what_it_claims(string name)
    {
        Witness witness = WitnessOf(name)!;

        Assert.Equal(
            ReplayOutcome.Reproduced, WitnessPlayer.Replay(SampleTargets.ByName[name], witness).Outcome);
        Assert.True(witness.Exploit.Proxy >= witness.Honest.Proxy - 1e-9);
        Assert.True(witness.Exploit.True < witness.Honest.True);
        Assert.Equal(witness.Exploit.Proxy, witness.Exploit.Steps.Sum(step => step.Proxy), 9);
    }

    [Fact]
    public void Recheck_says_that_an_open_exploit_pays() =>
        Assert.Equal(
            RecheckOutcome.Pays,
            WitnessPlayer.Recheck(BoatRaceTrack.BoatRace, WitnessOf("boat-race")!).Outcome);

    [Fact]
    public void Recheck_says_that_a_repaired_reward_closed_it()
    {
        Witness witness = WitnessOf("boat-race")!;

        Assert.Equal(
            RecheckOutcome.Closed, WitnessPlayer.Recheck(BoatRaceTrack.BoatRaceWinding, witness).Outcome);
        Assert.Equal(
            ReplayOutcome.OtherVersion, WitnessPlayer.Replay(BoatRaceTrack.BoatRaceWinding, witness).Outcome);
    }

    [Fact]
    public void Recheck_says_when_the_dynamics_no_longer_fit()
    {
        AuditTarget shorter = BoatRaceTrack.BoatRace with { Horizon = 10 };

        RecheckReport report = WitnessPlayer.Recheck(shorter, WitnessOf("boat-race")!);

        Assert.Equal(RecheckOutcome.NoLongerApplies, report.Outcome);
        Assert.Contains("the horizon is 10", report.Detail);
    }

    [Fact]
    public void Recheck_says_when_a_recorded_chance_cannot_happen_any_more()
    {
        Witness witness = WitnessOf("thumbs-up-beg")!;
        EpisodeStep first = witness.Exploit.Steps[0];
        Witness other = witness with
        {
            Exploit = witness.Exploit with
            {
                Steps = [first with { Chance = [7] }, .. witness.Exploit.Steps.Skip(1)],
            },
        };

        Assert.Equal(
            RecheckOutcome.NoLongerApplies,
            WitnessPlayer.Recheck(SampleTargets.ByName["thumbs-up-beg"], other).Outcome);
    }

    [Fact]
    public void Replay_reports_a_step_that_pays_something_else()
    {
        Witness witness = WitnessOf("boat-race")!;
        EpisodeStep first = witness.Exploit.Steps[0];
        Witness forged = witness with
        {
            Exploit = witness.Exploit with
            {
                Steps = [first with { Proxy = first.Proxy + 1 }, .. witness.Exploit.Steps.Skip(1)],
            },
        };

        ReplayReport report = WitnessPlayer.Replay(BoatRaceTrack.BoatRace, forged);

        Assert.Equal(ReplayOutcome.Differs, report.Outcome);
        Assert.StartsWith("Step 1 ", report.Detail);
    }

    private static Witness? WitnessOf(string name) =>
        Auditor.Audit(SampleTargets.ByName[name], new AuditOptions()).Witness;
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Witnesses;

public sealed class HonestTrajectoryTests
{
    [Fact]
    public void The_honest_lap_scores_before_and_after_the_repair()
    {
        HonestTrajectory lap = Assert.Single(Record("boat-race", most: 5));

        Assert.True(lap.Honest.True > lap.Baseline.True);
        Assert.True(WitnessPlayer.Score(BoatRaceTrack.BoatRace, lap).Scores);
        Assert.True(WitnessPlayer.Score(BoatRaceTrack.BoatRaceWinding, lap).Scores);
    }

    [Fact]
    public void An_honest_episode_that_a_reward_no_longer_pays_is_reported()
    {
        HonestTrajectory lap = Record("boat-race", most: 1)[0];
        AuditTarget dead = AuditTarget.Create(
            "boat-race", new BoatRaceTrack(), _ => 0, BoatRaceTrack.Laps, horizon: 100);

        TrajectoryReport report = WitnessPlayer.Score(dead, lap);

        Assert.False(report.Scores);
        Assert.Equal(
            "The honest episode does not score any more: the proxy pays it 0, and random actions 0.", report.Detail);
    }

    [Fact]
    public void An_honest_episode_that_does_not_fit_any_more_is_reported()
    {
        HonestTrajectory lap = Record("boat-race", most: 1)[0];

        TrajectoryReport report = WitnessPlayer.Score(BoatRaceTrack.BoatRace with { Horizon = 7 }, lap);

        Assert.False(report.Scores);
        Assert.Contains("the horizon is 7", report.Detail);
    }

    [Fact]
    public void Where_there_is_chance_it_is_drawn_anew_for_each()
    {
        IReadOnlyList<HonestTrajectory> recorded = Record("thumbs-up-beg", most: 4);

        Assert.Equal(4, recorded.Count);
        Assert.Distinct(recorded.Select(one => string.Join(' ', one.Honest.Steps.SelectMany(s => s.Chance))));
    }

    private static IReadOnlyList<HonestTrajectory> Record(string name, int most)
    {
        AuditTarget target = SampleTargets.ByName[name];
        Witness witness = Auditor.Audit(
            target, new AuditOptions { Adversaries = new HashSet<string> { AdversaryNames.Exact } }).Witness!;
        return WitnessPlayer.RecordTrajectories(target, witness, most, seed: 1);
    }
}

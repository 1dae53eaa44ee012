using GamingAudit.Testing;
using GamingAudit.Xunit;

namespace GamingAudit.Samples.Tests;

/// <summary>What one tests of a reward: that it cannot be gamed, and what it was meant to be.</summary>
public sealed class RepairedRewardTests
{
    [RewardAudit(typeof(Rewards.Repaired))]
    public void Is_sound(RewardCase reward) => reward.CheckSound();

    [RewardAudit(typeof(Rewards.Repaired))]
    public void Has_the_properties_of_a_reward(RewardCase reward) => RewardProperties.All(reward.Target).Check();

    [Fact]
    public void Racing_pays_between_a_cell_back_and_a_cell_forward() =>
        RewardProperties.WithinBounds(BoatRaceTrack.BoatRaceWinding, low: -1.1, high: 0.9).Check();

    [Fact]
    public void Racing_pays_the_same_wherever_the_boat_is() => RewardProperties
        .InvariantUnder<Lap>(BoatRaceTrack.BoatRaceWinding, boat => new Lap((boat.Cell + 2) % 8)).Check();

    [Fact]
    public void Two_targets_are_worth_less_than_the_race() => RewardProperties
        .TermsInScale<Speedboat, Helm>(Coast.CoastLagoonCapped, goal: step => step.After.HasFinished ? 20 : 0).Check();

    [Fact]
    public void A_solved_case_pays_whatever_patience_is_left() => RewardProperties
        .NotWrittenByAgent<Case, int>(
            SupportDesk.SupportOutcome, open => open.Patience, (open, left) => open with { Patience = left })
        .Check();

    [Fact]
    public void A_buoy_is_no_more_than_a_garnish() =>
        RewardProperties.TermsInScale(Regatta.RegattaProgress, goal: "progress").Check();
}

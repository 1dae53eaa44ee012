using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>The samples that the suite's oracle knows.</summary>
internal static class SampleTargets
{
    public static readonly IReadOnlyDictionary<string, AuditTarget> ByName = new AuditTarget[]
    {
        BoatRaceTrack.BoatRace, BoatRaceTrack.BoatRaceWinding,
        Coast.CoastLagoon, Coast.CoastLagoonCapped,
        TomatoGarden.TomatoBucket, TomatoGarden.TomatoNoBucket,
        AbsentSupervisor.Unwatched, AbsentSupervisor.AlwaysWatched,
        SokobanRoom.SideEffect,
        BicycleRide.BicycleCircle, BicycleRide.BicyclePotential, BicycleRide.BicycleWrongDiscount,
        LegoStacking.LegoFlip,
        RoadRunner.RoadRunnerDie,
        RunningRobot.TumbleRunner, RunningRobot.RunnerCom,
        Dialogue.EndlessDialogue, Dialogue.DialogueOutcome,
        ThumbsUpFeedback.ThumbsUpBeg,
        Recommender.RecsysDesensitise, Recommender.RecsysWellbeing,
        SupportDesk.SupportPerStep, SupportDesk.SupportOutcome,
        FineTuning.Forgetting, FineTuning.ForgettingJoint,
        LongCorridor.SuicideCorridor, LongCorridor.TimePenalty,
        Humanoid.IdleAliveBonus, Humanoid.SmallAliveBonus,
        RocksAndDiamonds.RocksDiamonds, RocksAndDiamonds.RocksDiamondsLocked,
        GlucoseLevels.GlucoseNoCost, GlucoseLevels.GlucoseCost,
        PancakeToss.Airtime,
        MeadowPath.AffineOfTrue,
    }.ToDictionary(target => target.Name);

    public static TheoryData<string> Names => [.. ByName.Keys];
}

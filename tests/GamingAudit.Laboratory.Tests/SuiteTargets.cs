using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Laboratory.Tests;

/// <summary>The samples that have an exact solution.</summary>
internal static class SuiteTargets
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
}

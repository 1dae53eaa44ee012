using GamingAudit.Samples;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>The samples that the suite's oracle knows.</summary>
internal static class SampleTargets
{
    public static readonly IReadOnlyDictionary<string, AuditTarget> ByName = new AuditTarget[]
    {
        BoatRaceTrack.BoatRace, BoatRaceTrack.BoatRaceWinding,
        Coast.CoastLagoon, Coast.CoastLagoonCapped,
        RunningRobot.TumbleRunner, RunningRobot.RunnerCom,
        Dialogue.EndlessDialogue, Dialogue.DialogueOutcome,
        ThumbsUpFeedback.ThumbsUpBeg,
        Recommender.RecsysDesensitise, Recommender.RecsysWellbeing,
        SupportDesk.SupportPerStep, SupportDesk.SupportOutcome,
    }.ToDictionary(target => target.Name);

    public static TheoryData<string> Names => [.. ByName.Keys];
}

namespace GamingAudit.Samples.Tests;

/// <summary>The samples, by what is known of them: each hack stands beside its repair.</summary>
internal static class Rewards
{
    /// <summary>Rewards as one would ship them.</summary>
    public static class Repaired
    {
        [Audit]
        public static IEnumerable<AuditTarget> All =>
        [
            BoatRaceTrack.BoatRaceWinding, Coast.CoastLagoonCapped, RunningRobot.RunnerCom, Dialogue.DialogueOutcome,
            Recommender.RecsysWellbeing, SupportDesk.SupportOutcome,
        ];
    }

    /// <summary>Rewards that can be gamed.</summary>
    public static IEnumerable<AuditTarget> Hacks =>
    [
        BoatRaceTrack.BoatRace, Coast.CoastLagoon, RunningRobot.TumbleRunner, Dialogue.EndlessDialogue,
        ThumbsUpFeedback.ThumbsUpBeg, Recommender.RecsysDesensitise, SupportDesk.SupportPerStep,
    ];
}

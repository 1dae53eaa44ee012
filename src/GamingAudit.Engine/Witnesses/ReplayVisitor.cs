using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Versioning;

namespace GamingAudit.Engine.Witnesses;

internal sealed class ReplayVisitor(Witness witness, CallMonitor monitor) : ITargetVisitor<ReplayReport>
{
    public ReplayReport Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
    {
        string version = CodeVersion.Of(target);
        if (version != witness.Version)
            return new ReplayReport(
                ReplayOutcome.OtherVersion,
                $"The witness is of version {Short(witness.Version)} of the code, and this is {Short(version)}: "
                + "recheck it instead.",
                null);
        var player = new EpisodePlayer<TState, TAction>(new GuardedTarget<TState, TAction>(target, monitor));
        Episode episode;
        try
        {
            episode = player.Replay(witness.Exploit);
        }
        catch (ReplayException e)
        {
            return new ReplayReport(ReplayOutcome.Differs, e.Message, null);
        }
        return EpisodeComparison.FirstDifference(witness.Exploit, episode) is { } difference
            ? new ReplayReport(ReplayOutcome.Differs, difference, episode)
            : new ReplayReport(
                ReplayOutcome.Reproduced, $"Reproduced: equal rewards at all {episode.Steps.Count} steps.", episode);
    }

    private static string Short(string version) => version.Length > 12 ? version[..12] : version;
}

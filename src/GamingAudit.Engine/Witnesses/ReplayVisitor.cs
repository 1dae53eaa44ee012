using GamingAudit.Engine.Guarding;

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
        return FirstDifference(witness.Exploit, episode) is { } difference
            ? new ReplayReport(ReplayOutcome.Differs, difference, episode)
            : new ReplayReport(
                ReplayOutcome.Reproduced, $"Reproduced: equal rewards at all {episode.Steps.Count} steps.", episode);
    }

    private static string Short(string version) => version.Length > 12 ? version[..12] : version;

    private static string? FirstDifference(Episode recorded, Episode replayed)
    {
        for (int i = 0; i < replayed.Steps.Count; i++)
        {
            (EpisodeStep then, EpisodeStep now) = (recorded.Steps[i], replayed.Steps[i]);
            if (then.Proxy != now.Proxy || then.True != now.True)
                return $"Step {i + 1} ({now.Action}) paid proxy {then.Proxy} and true {then.True} when it was "
                    + $"recorded, and pays {now.Proxy} and {now.True} now.";
        }
        return null;
    }
}

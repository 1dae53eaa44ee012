using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>
/// Plays episodes on common streams: episode n of a seed draws the same chances whichever policy plays it, and
/// whichever thread.
/// </summary>
internal static class StreamedEpisode
{
    /// <summary>Plays one episode and shows each step of it with the steps that were left.</summary>
    /// <returns>The steps taken, and whether chance had a part in them.</returns>
    public static (int Steps, bool Drew) Play<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, Policy<TState, TAction> policy, (ulong Seed, int Episode) key,
        CancellationToken cancellation, Action<Transition<TState, TAction>, int> show) where TState : notnull
    {
        ulong episode = (ulong)key.Episode;
        var sampling = new SamplingChance(key.Seed, episode);
        var ofPolicy = new SamplingChance(~key.Seed, episode);
        var chance = new RecordingChance(sampling);
        var own = new RecordingChance(ofPolicy);
        TState state = dynamics.Reset(chance);
        int step = 0;
        for (; step < dynamics.Horizon && !dynamics.IsTerminal(state); step++)
        {
            if (cancellation.IsCancellationRequested) throw new OperationCanceledException(cancellation);
            ofPolicy.Rekey(~key.Seed, episode, (ulong)step + 1);
            TAction action = policy(state, dynamics.Horizon - step, own);
            sampling.Rekey(key.Seed, episode, (ulong)step + 1);
            TState next = dynamics.Step(state, action, chance);
            show(new Transition<TState, TAction>(state, action, next), dynamics.Horizon - step);
            state = next;
        }
        return (step, chance.Draws.Count + own.Draws.Count > 0);
    }
}

using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Confirmation;

/// <summary>
/// Plays policies on common streams: episode n of a seed draws the same chances whichever policy plays it, and
/// whichever thread.
/// </summary>
internal static class StreamedEpisodes
{
    /// <summary>Plays one episode and shows each step of it with the steps that were left.</summary>
    /// <returns>The steps taken.</returns>
    public static int Play<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, Policy<TState, TAction> policy, (ulong Seed, int Episode) key,
        CancellationToken cancellation, Action<Transition<TState, TAction>, int> show) where TState : notnull
    {
        ulong episode = (ulong)key.Episode;
        var chance = new SamplingChance(key.Seed, episode);
        var own = new SamplingChance(~key.Seed, episode);
        TState state = dynamics.Reset(chance);
        int step = 0;
        for (; step < dynamics.Horizon && !dynamics.IsTerminal(state); step++)
        {
            if (cancellation.IsCancellationRequested) throw new OperationCanceledException(cancellation);
            own.Rekey(~key.Seed, episode, (ulong)step + 1);
            TAction action = policy(state, dynamics.Horizon - step, own);
            chance.Rekey(key.Seed, episode, (ulong)step + 1);
            TState next = dynamics.Step(state, action, chance);
            show(new Transition<TState, TAction>(state, action, next), dynamics.Horizon - step);
            state = next;
        }
        return step;
    }

    /// <summary>Runs a body for each episode of a range, on several threads.</summary>
    /// <exception cref="FaultException">
    /// The target's code is at fault; of several episodes, in the first of them.
    /// </exception>
    public static void ForEach(int first, int end, int threads, CancellationToken cancellation, Action<int> body)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        (long Episode, FaultException Exception)? fault = null;
        object sync = new();
        Parallel.For(first, end, options, (episode, loop) =>
        {
            try
            {
                body(episode);
            }
            catch (FaultException e)
            {
                lock (sync)
                    if (fault is null || episode < fault.Value.Episode) fault = (episode, e);
                loop.Break();
            }
        });
        if (fault is not null) throw fault.Value.Exception;
    }
}

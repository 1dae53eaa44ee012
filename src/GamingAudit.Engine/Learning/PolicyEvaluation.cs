using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Learning;

/// <summary>Plays a policy for whole episodes.</summary>
internal static class PolicyEvaluation
{
    /// <summary>The mean discounted return of some episodes, and the environment steps that they took.</summary>
    /// <param name="process">Dynamics and reward.</param>
    /// <param name="policy">Plays.</param>
    /// <param name="episodes">How many.</param>
    /// <param name="seed">Key of the streams: episode n of one seed starts and draws alike for every policy.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <param name="most">Steps of an episode after which it is broken off.</param>
    public static (double MeanReturn, long Steps) Run<TState, TAction>(
        DecisionProcess<TState, TAction> process, Policy<TState, TAction> policy, int episodes, ulong seed,
        CancellationToken cancellation, int most = int.MaxValue) where TState : notnull
    {
        (double mean, long steps, _) = Watch(process, policy, episodes, seed, cancellation, most);
        return (mean, steps);
    }

    /// <summary>The same, and whether an episode drew from chance.</summary>
    public static (double MeanReturn, long Steps, bool Drew) Watch<TState, TAction>(
        DecisionProcess<TState, TAction> process, Policy<TState, TAction> policy, int episodes, ulong seed,
        CancellationToken cancellation, int most = int.MaxValue) where TState : notnull
    {
        var playing = new StreamedEpisode<TState, TAction>(process.Dynamics, seed, cancellation, countsRare: true);
        double sum = 0;
        long steps = 0;
        bool drew = false;
        for (int episode = 0; episode < episodes; episode++)
        {
            cancellation.ThrowIfCancellationRequested();
            playing.Begin((ulong)episode);
            do
            {
                while (!playing.IsOver && playing.Steps < most)
                {
                    Transition<TState, TAction> step = playing.Step(policy);
                    if (playing.Share > 0) sum += playing.Share * playing.Weight * process.Reward(step);
                }
                steps += playing.Steps;
                if (!playing.IsOver) process.Dynamics.Leave(playing.Cursor.State);
            }
            while (playing.BeginRare());
            drew |= playing.Drew;
        }
        return (sum / episodes, steps, drew);
    }
}

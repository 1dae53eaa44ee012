using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Findings.Attributions;

/// <summary>Plays policies on common streams and keeps what each term of the proxy paid them.</summary>
internal sealed class TermSampler<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, int threads, CancellationToken cancellation,
    Action<long>? progress) where TState : notnull
{
    /// <summary>One tally an episode.</summary>
    public TermTally[] Sample(Policy<TState, TAction> policy, int episodes)
    {
        var tallies = new TermTally[episodes];
        OrderedParallel.For(0, episodes, threads, cancellation, episode => tallies[episode] = Play(policy, episode));
        return tallies;
    }

    private TermTally Play(Policy<TState, TAction> policy, int episode)
    {
        var tally = new TermTally();
        var playing = new StreamedEpisode<TState, TAction>(target.Dynamics, seed, cancellation, countsRare: true);
        playing.Begin((ulong)episode);
        do
        {
            while (!playing.IsOver)
            {
                Transition<TState, TAction> step = playing.Step(policy);
                if (playing.Share == 0) continue;
                tally.Weight = playing.Share * playing.Weight;
                target.Itemise(step, tally);
            }
            progress?.Invoke(playing.Steps);
        }
        while (playing.BeginRare());
        return tally;
    }
}

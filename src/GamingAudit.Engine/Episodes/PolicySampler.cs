using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Episodes;

/// <summary>Plays policies on common streams and keeps what they return.</summary>
internal sealed class PolicySampler<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, int threads, CancellationToken cancellation,
    Action<long>? progress) where TState : notnull
{
    private long taken;

    /// <summary>Environment steps that it took.</summary>
    public long Steps => Interlocked.Read(ref taken);

    /// <summary>The policy's returns on the first episodes.</summary>
    public ReturnSamples Sample(Policy<TState, TAction> policy, int episodes)
    {
        var samples = new ReturnSamples();
        Extend(samples, policy, episodes);
        return samples;
    }

    /// <summary>
    /// Extends the samples of a policy to that many episodes; plays only one of them where no chance is drawn.
    /// </summary>
    /// <exception cref="FaultException">
    /// The target's code is at fault; of several episodes, in the first of them.
    /// </exception>
    public void Extend(ReturnSamples samples, Policy<TState, TAction> policy, int episodes)
    {
        int first = samples.Count;
        if (episodes <= first) return;
        samples.Resize(episodes);
        if (first == 0 && !Play(samples, policy, first++)) samples.IsConstant = true;
        if (samples.IsConstant)
        {
            for (int episode = first; episode < episodes; episode++)
                samples.Set(episode, samples.Steps[0]);
            return;
        }
        OrderedParallel.For(first, episodes, threads, cancellation, episode => Play(samples, policy, episode));
    }

    // True where chance had a part in the episode: where it had none, every episode is this one.
    private bool Play(ReturnSamples samples, Policy<TState, TAction> policy, int episode)
    {
        var moments = new RewardMoments();
        RewardMoments? withoutRare = null;
        var playing = new StreamedEpisode<TState, TAction>(target.Dynamics, seed, cancellation, countsRare: true);
        playing.Begin((ulong)episode);
        do
        {
            while (!playing.IsOver)
            {
                Transition<TState, TAction> step = playing.Step(policy);
                if (playing.Share > 0)
                    moments = moments.Plus(playing.Share * playing.Weight, target.Proxy(step), target.True(step));
            }
            Interlocked.Add(ref taken, playing.Steps);
            progress?.Invoke(playing.Steps);
            withoutRare ??= moments;
        }
        while (playing.BeginRare());
        RewardMoments common = withoutRare.Value;
        samples.Set(episode, moments, (moments.Proxy - common.Proxy, moments.True - common.True));
        return playing.Drew;
    }
}

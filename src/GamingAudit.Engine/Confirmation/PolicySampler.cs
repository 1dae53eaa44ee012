using GamingAudit.Engine.Guarding;

namespace GamingAudit.Engine.Confirmation;

/// <summary>
/// Plays policies on common streams: episode n draws the same chances whichever policy plays it, and whichever thread.
/// </summary>
internal sealed class PolicySampler<TState, TAction>(
    GuardedTarget<TState, TAction> target, ulong seed, int threads, CancellationToken cancellation,
    Action<long>? progress) where TState : notnull
{
    private readonly GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
    private long steps;

    /// <summary>Environment steps that it took.</summary>
    public long Steps => Interlocked.Read(ref steps);

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
                samples.Set(episode, samples.Proxy[0], samples.True[0]);
            return;
        }
        OrderedParallel.For(first, episodes, threads, cancellation, episode => Play(samples, policy, episode));
    }

    /// <summary>True where chance had a part in the episode: where it had none, every episode is this one.</summary>
    private bool Play(ReturnSamples samples, Policy<TState, TAction> policy, int episode)
    {
        var sampling = new SamplingChance(seed, (ulong)episode);
        var ofPolicy = new SamplingChance(~seed, (ulong)episode);
        var chance = new RecordingChance(sampling);
        var own = new RecordingChance(ofPolicy);
        TState state = dynamics.Reset(chance);
        double weight = 1, proxy = 0, truth = 0;
        int step = 0;
        for (; step < dynamics.Horizon && !dynamics.IsTerminal(state); step++)
        {
            if (cancellation.IsCancellationRequested) throw new OperationCanceledException(cancellation);
            ofPolicy.Rekey(~seed, (ulong)episode, (ulong)step + 1);
            TAction action = policy(state, dynamics.Horizon - step, own);
            sampling.Rekey(seed, (ulong)episode, (ulong)step + 1);
            TState next = dynamics.Step(state, action, chance);
            var transition = new Transition<TState, TAction>(state, action, next);
            proxy += weight * target.Proxy(transition);
            truth += weight * target.True(transition);
            weight *= dynamics.Discount;
            state = next;
        }
        samples.Set(episode, proxy, truth);
        Interlocked.Add(ref steps, step);
        progress?.Invoke(step);
        return chance.Draws.Count + own.Draws.Count > 0;
    }
}

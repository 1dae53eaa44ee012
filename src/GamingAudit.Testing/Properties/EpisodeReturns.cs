using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Testing.Properties;

/// <summary>
/// Returns of whole episodes, discounted by the target's own gamma. An episode that is over before its first step says
/// nothing of a way to act, and is left out of every mean alike.
/// </summary>
internal sealed class EpisodeReturns<TState, TAction>(PropertyContext<TState, TAction> context) where TState : notnull
{
    public ReturnPair Of(Trajectory<TState, TAction> episode)
    {
        double weight = 1, proxy = 0, truth = 0;
        foreach (Transition<TState, TAction> step in episode.Transitions)
        {
            proxy += weight * context.Guarded.Proxy(step);
            truth += weight * context.Guarded.True(step);
            weight *= context.Dynamics.Discount;
        }
        return new ReturnPair(proxy, truth);
    }

    /// <summary>The mean of so many episodes, and the first of them.</summary>
    public (ReturnPair Mean, Trajectory<TState, TAction>? First) Mean(
        Func<ulong, Policy<TState, TAction>> policy, int count) => Mean(policy, count, RandomStream.PropertyEpisodes);

    /// <summary>Random actions, and the best of many ways to act and of the user's own policies.</summary>
    public ReturnScale Scale(int cases)
    {
        Policy<TState, TAction> uniform = new RandomActions<TState, TAction>(context.Dynamics).Policy;
        // A stream of its own: what is compared is not what was drawn to compare it with.
        (ReturnPair random, _) = Mean(_ => uniform, Math.Min(cases, 64), RandomStream.PropertyRandom);
        double proxy = random.Proxy, truth = random.True;
        foreach (Trajectory<TState, TAction> episode in context.Source.Episodes(context.Options.Seed, cases))
        {
            ReturnPair returns = Of(episode);
            (proxy, truth) = (Math.Max(proxy, returns.Proxy), Math.Max(truth, returns.True));
        }
        foreach (Policy<TState, TAction>? known in (Policy<TState, TAction>?[])
            [context.Guarded.Honest, context.Guarded.Reference])
        {
            if (known is null) continue;
            (ReturnPair returns, _) = Mean(_ => known, Math.Min(cases, 64));
            (proxy, truth) = (Math.Max(proxy, returns.Proxy), Math.Max(truth, returns.True));
        }
        return new ReturnScale(random, proxy, truth);
    }

    private (ReturnPair Mean, Trajectory<TState, TAction>? First) Mean(
        Func<ulong, Policy<TState, TAction>> policy, int count, ulong stream)
    {
        Trajectory<TState, TAction>[] episodes = [.. Enumerable.Range(0, count)
            .Select(i => context.Player.Record(
                policy((ulong)i), context.Options.Seed ^ stream, (ulong)i, context.Dynamics.Horizon))
            .OfType<Trajectory<TState, TAction>>()];
        if (episodes.Length == 0) return (default, null);
        ReturnPair[] returns = [.. episodes.Select(Of)];
        return (new ReturnPair(returns.Average(r => r.Proxy), returns.Average(r => r.True)), episodes[0]);
    }
}

using GamingAudit.Engine.Policies;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Testing.Properties;

/// <summary>Returns of whole episodes, discounted by the target's own gamma.</summary>
internal sealed class EpisodeReturns<TState, TAction>(PropertyContext<TState, TAction> context) where TState : notnull
{
    // Streams of their own: what is compared is not what was drawn to compare it with.
    private const ulong Played = 0x506C61796564;
    private const ulong Random = 0x52616E646F6D;

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
        Func<ulong, Policy<TState, TAction>> policy, int count, ulong stream = Played)
    {
        Trajectory<TState, TAction>[] episodes = [.. Enumerable.Range(0, count)
            .Select(i => context.Player.Record(
                policy((ulong)i), context.Options.Seed ^ stream, (ulong)i, context.Dynamics.Horizon))
            .OfType<Trajectory<TState, TAction>>()];
        if (episodes.Length == 0) return (default, null);
        ReturnPair[] returns = [.. episodes.Select(Of)];
        return (new ReturnPair(returns.Average(r => r.Proxy), returns.Average(r => r.True)), episodes[0]);
    }

    /// <summary>Random actions, and the best of many ways to act and of the user's own policies.</summary>
    public NoRewardForDoingNothing.Scale Scale(int cases)
    {
        Policy<TState, TAction> uniform = new RandomActions<TState, TAction>(context.Dynamics).Policy;
        (ReturnPair random, _) = Mean(_ => uniform, Math.Min(cases, 64), Random);
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
        return new NoRewardForDoingNothing.Scale(random, proxy, truth);
    }
}

using System.Runtime.InteropServices;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Exact;

/// <summary>
/// The exact returns of one given policy, and what it is paid a step, by carrying the distribution over states forward.
/// </summary>
internal static class ExactEvaluation
{
    /// <summary>
    /// The returns; null where a draw is continuous or the work exceeds the cap of environment steps.
    /// </summary>
    public static (ReturnPair Returns, RewardMoments Steps)? Evaluate<TState, TAction>(
        GuardedTarget<TState, TAction> target, Policy<TState, TAction> policy, long stepCap,
        CancellationToken cancellation) where TState : notnull
    {
        try
        {
            return Forward(target, policy, stepCap, cancellation);
        }
        catch (NotEnumerableException)
        {
            return null;
        }
    }

    private static (ReturnPair, RewardMoments)? Forward<TState, TAction>(
        GuardedTarget<TState, TAction> target, Policy<TState, TAction> policy, long stepsLeft,
        CancellationToken cancellation) where TState : notnull
    {
        GuardedDynamics<TState, TAction> dynamics = target.Dynamics;
        var now = new Dictionary<TState, double>();
        foreach ((TState state, double probability) in Outcomes(dynamics.Reset))
            Add(dynamics, now, state, probability);
        double weight = 1;
        var moments = new RewardMoments();
        for (int left = dynamics.Horizon; left > 0 && now.Count > 0; left--)
        {
            var next = new Dictionary<TState, double>();
            foreach ((TState state, double mass) in now)
            {
                if (dynamics.IsTerminal(state)) continue;
                cancellation.ThrowIfCancellationRequested();
                foreach ((TAction action, double chosen) in Outcomes(chance => policy(state, left, chance)))
                {
                    foreach ((TState after, double drawn) in Outcomes(chance => dynamics.Step(state, action, chance)))
                    {
                        if (stepsLeft-- == 0) return null;
                        var step = new Transition<TState, TAction>(state, action, after);
                        double probability = mass * chosen * drawn;
                        moments = moments.Plus(weight * probability, target.Proxy(step), target.True(step));
                        Add(dynamics, next, after, probability);
                    }
                }
            }
            weight *= dynamics.Discount;
            now = next;
        }
        return (new ReturnPair(moments.Proxy, moments.True), moments);
    }

    private static void Add<TState, TAction>(
        GuardedDynamics<TState, TAction> dynamics, Dictionary<TState, double> distribution, TState state,
        double probability) where TState : notnull
    {
        using (dynamics.Comparing(state))
            CollectionsMarshal.GetValueRefOrAddDefault(distribution, state, out _) += probability;
    }

    private static IEnumerable<(T Value, double Probability)> Outcomes<T>(Func<Chance, T> draw)
    {
        var chance = new EnumeratingChance();
        do
        {
            T value = draw(chance);
            yield return (value, chance.Probability);
        }
        while (chance.Advance());
    }
}

using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Policies;

/// <summary>Uniformly random legal actions: each branch of its own, or uniform within the bounds of a Box.</summary>
internal sealed class RandomActions<TState, TAction>(GuardedDynamics<TState, TAction> dynamics) where TState : notnull
{
    private readonly ActionSpace<TAction> space = dynamics.Actions;

    /// <summary>The policy that always acts at random.</summary>
    public Policy<TState, TAction> Policy => (state, _, chance) => Draw(state, chance);

    /// <summary>A policy with a share of its actions replaced by random ones.</summary>
    public Policy<TState, TAction> Noisy(Policy<TState, TAction> policy, double share) =>
        (state, stepsLeft, chance) =>
        {
            bool replaces = chance.Bernoulli(share);
            TAction? random = replaces ? Draw(state, chance) : default;
            // A policy with a memory has to see the steps at which it is not followed, too.
            TAction own = policy(state, stepsLeft, chance);
            return replaces ? random! : own;
        };

    private TAction Draw(TState state, Chance chance)
    {
        Span<int> branches = stackalloc int[space.Branches.Count];
        Span<float> values = stackalloc float[space.Dimensions];
        Span<bool> legal = stackalloc bool[space.MaskLength];
        dynamics.Mask(state, legal);
        int start = 0;
        for (int i = 0; i < branches.Length; i++)
        {
            branches[i] = Nth(legal.Slice(start, space.Branches[i]), chance);
            start += space.Branches[i];
        }
        for (int i = 0; i < values.Length; i++) values[i] = (float)chance.Uniform(space.Low[i], space.High[i]);
        return space.Decode(branches, values);
    }

    private static int Nth(ReadOnlySpan<bool> legal, Chance chance)
    {
        int left = chance.Below(legal.Count(true));
        int index = 0;
        while (!legal[index] || left-- > 0) index++;
        return index;
    }
}

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>
/// A small target that a seed decides wholly: up to five states and three actions, some of them masked, some states
/// terminal, successors reached by more than one draw. Its rewards are small whole numbers, so that ties abound.
/// </summary>
internal static class SmallTarget
{
    public static MarkovTarget<int, int> Make(int seed)
    {
        var draw = new SamplingChance((ulong)seed);
        int states = 2 + draw.Below(4);
        int actions = 1 + draw.Below(3);
        int horizon = 1 + draw.Below(4);
        double discount = draw.Bernoulli(0.5) ? 1 : 0.5 + draw.Uniform(0, 0.5);
        double[] starts = Weights(draw, states);
        double[][] weights = [.. Enumerable.Range(0, states * actions).Select(_ => Weights(draw, states))];
        int[] proxies = [.. Enumerable.Range(0, states * actions * states).Select(_ => draw.Below(4) - 1)];
        int[] truths = [.. Enumerable.Range(0, states * actions * states).Select(_ => draw.Below(4) - 1)];
        bool[] legal = [.. Enumerable.Range(0, states * actions).Select(i => i % actions == 0 || draw.Bernoulli(0.7))];
        bool[] ends = [.. Enumerable.Range(0, states).Select(_ => draw.Bernoulli(0.2))];

        int Entry(Transition<int, int> step) => (step.Before * actions + step.Action) * states + step.After;
        var environment = new Handmade(actions, (state, action, chance) =>
            chance.Bernoulli(0.25) ? state : chance.Choose(weights[state * actions + action]))
        {
            Start = chance => chance.Choose(starts),
            Ends = state => ends[state],
        };
        return environment.Target(step => proxies[Entry(step)], step => truths[Entry(step)], horizon, discount) with
        {
            Mask = (state, mask) => legal.AsSpan(state * actions, actions).CopyTo(mask),
        };
    }

    private static double[] Weights(Chance draw, int count)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => (double)Math.Max(0, draw.Below(5) - 2))];
        weights[draw.Below(count)] += 1;
        return weights;
    }
}

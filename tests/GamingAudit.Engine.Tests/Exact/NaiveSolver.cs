using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>Solves a target by walking its whole tree of outcomes: slow, short, and apart from the solver.</summary>
internal sealed class NaiveSolver(MarkovTarget<int, int> target)
{
    /// <summary>The returns of the policy with the best key: its first item counts, its second breaks ties.</summary>
    public ReturnPair Best(Func<ReturnPair, (double First, double Second)> key) =>
        Start(state => Best(state, target.Horizon, key).Value);

    /// <summary>The returns of a policy, randomised or not.</summary>
    public ReturnPair Evaluate(Policy<int, int> policy) => Start(state => Evaluate(state, target.Horizon, policy));

    /// <summary>Correlation of proxy and true reward over the discounted steps of a policy.</summary>
    public double Correlate(Policy<int, int> policy)
    {
        double weight = Moment((_, _) => 1), x = Moment((p, _) => p) / weight, y = Moment((_, t) => t) / weight;
        double xx = Moment((p, _) => (p - x) * (p - x)), yy = Moment((_, t) => (t - y) * (t - y));
        return xx < 1e-9 || yy < 1e-9 ? double.NaN : Moment((p, t) => (p - x) * (t - y)) / Math.Sqrt(xx * yy);

        double Moment(Func<double, double, double> of) => new NaiveSolver(
            target.Environment is Handmade made
                ? made.Target(step => of(target.Proxy(step), target.True(step)), null, target.Horizon, target.Discount)
                : throw new InvalidOperationException("Only handmade targets.")).Evaluate(policy).Proxy;
    }

    public int[] Legal(int state)
    {
        bool[] mask = [.. Enumerable.Repeat(true, target.Environment.Actions.MaskLength)];
        target.Mask?.Invoke(state, mask);
        return [.. Enumerable.Range(0, mask.Length).Where(action => mask[action])];
    }

    private (int Action, ReturnPair Value) Best(
        int state, int stepsLeft, Func<ReturnPair, (double First, double Second)> key)
    {
        if (stepsLeft == 0 || target.Environment.IsTerminal(state)) return default;
        (int, ReturnPair) best = default;
        (double First, double Second) top = (double.NegativeInfinity, 0);
        foreach (int action in Legal(state))
        {
            ReturnPair value = Follow(state, action, next => Best(next, stepsLeft - 1, key).Value);
            (double First, double Second) score = key(value);
            if (score.First < top.First - 1e-9) continue;
            if (score.First <= top.First + 1e-9 && score.Second <= top.Second + 1e-9) continue;
            (best, top) = ((action, value), score);
        }
        return best;
    }

    private ReturnPair Evaluate(int state, int stepsLeft, Policy<int, int> policy)
    {
        if (stepsLeft == 0 || target.Environment.IsTerminal(state)) return default;
        return Expect(chance => policy(state, stepsLeft, chance), action =>
            Follow(state, action, next => Evaluate(next, stepsLeft - 1, policy)));
    }

    private ReturnPair Start(Func<int, ReturnPair> value) => Expect(target.Environment.Reset, value);

    private ReturnPair Follow(int state, int action, Func<int, ReturnPair> later) =>
        Expect(chance => target.Environment.Step(state, action, chance), next =>
        {
            var step = new Transition<int, int>(state, action, next);
            ReturnPair rest = later(next);
            return new ReturnPair(
                target.Proxy(step) + target.Discount * rest.Proxy, target.True(step) + target.Discount * rest.True);
        });

    private static ReturnPair Expect(Func<Chance, int> draw, Func<int, ReturnPair> value)
    {
        var chance = new EnumeratingChance();
        (double proxy, double truth) = (0, 0);
        do
        {
            ReturnPair outcome = value(draw(chance));
            proxy += chance.Probability * outcome.Proxy;
            truth += chance.Probability * outcome.True;
        }
        while (chance.Advance());
        return new ReturnPair(proxy, truth);
    }
}

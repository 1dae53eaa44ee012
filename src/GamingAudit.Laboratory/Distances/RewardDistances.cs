using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Distances;

/// <summary>
/// How far the proxy is from the true reward, 0 for the same but for shaping and a positive factor, 1 for the opposite.
/// The coverage is every transition of every legal action, states and actions alike.
/// </summary>
internal sealed class RewardDistances(RewardTable table)
{
    private const int MostStatesOfEpic = 400;
    private readonly PricedStep[] steps = [.. table.All];

    /// <summary>
    /// EPIC (Gleave et al. 2020, definition 4.2): rewards less their means over any action and any next state. Null
    /// where there are too many states, or where a reward will not price an impossible transition.
    /// </summary>
    public double? Epic()
    {
        if (table.States > MostStatesOfEpic) return null;
        try
        {
            return Pearson(Epic(price => price.Proxy), Epic(price => price.True));
        }
        catch (Engine.Targets.Guarding.FaultException)
        {
            return null;
        }
    }

    /// <summary>DARD (Wulfe et al. 2021): as EPIC, next states as the dynamics have them.</summary>
    public double? Dard()
    {
        try
        {
            return Pearson(Dard(price => price.Proxy), Dard(price => price.True));
        }
        catch (Engine.Targets.Guarding.FaultException)
        {
            return null;
        }
    }

    /// <summary>
    /// STARC (Skalse et al. 2023) with the value canonicalisation: advantages under uniformly random actions until the
    /// horizon, scaled to norm 1, half the norm of their difference.
    /// </summary>
    public double Starc(int horizon)
    {
        double[] proxy = Advantages(step => step.Proxy, horizon), truth = Advantages(step => step.True, horizon);
        double p = Norm(proxy), t = Norm(truth);
        double sum = 0;
        for (int i = 0; i < proxy.Length; i++)
        {
            double difference = (p > 0 ? proxy[i] / p : 0) - (t > 0 ? truth[i] / t : 0);
            sum += difference * difference;
        }
        return Math.Sqrt(sum) / 2;
    }

    /// <summary>The transitions whose canonicalised rewards differ most (DARD's), scaled to deviation 1.</summary>
    public IReadOnlyList<(PricedStep Step, double Difference)> Where(int count)
    {
        double[] weights = Weights();
        double[] proxy = Moments.Standardised(weights, Dard(price => price.Proxy));
        double[] truth = Moments.Standardised(weights, Dard(price => price.True));
        return [.. steps.Select((step, i) => (step, proxy[i] - truth[i])).Where(pair => double.IsFinite(pair.Item2))
            .OrderByDescending(pair => Math.Abs(pair.Item2)).Take(count)];
    }

    private double[] Epic(Func<(double Proxy, double True), double> side)
    {
        int states = table.States, actions = table.Actions;
        var means = new double[states];
        for (int state = 0; state < states; state++)
        {
            for (int action = 0; action < actions; action++)
                for (int next = 0; next < states; next++) means[state] += side(table.Price(state, action, next));
            means[state] /= states * actions;
        }
        double overall = means.Average(), gamma = table.Discount;
        return [.. steps.Select(step =>
            side((step.Proxy, step.True)) + gamma * means[step.After] - means[step.Before] - gamma * overall)];
    }

    private double[] Dard(Func<(double Proxy, double True), double> side)
    {
        double[] means = [.. table.Steps.Select(actions => Mean(actions, step => side((step.Proxy, step.True))))];
        double gamma = table.Discount;
        return [.. steps.Select(step => side((step.Proxy, step.True)) + gamma * means[step.After] - means[step.Before]
            - gamma * Between(step.Before, step.After, side))];
    }

    // E[R(S', A, S'')] with S' after the first state and S'' after the second, both by A.
    private double Between(int first, int second, Func<(double, double), double> side)
    {
        double sum = 0;
        int legal = 0;
        for (int action = 0; action < table.Actions; action++)
        {
            IReadOnlyList<PricedStep> from = table.Steps[first][action], to = table.Steps[second][action];
            if (from.Count == 0 || to.Count == 0) continue;
            legal++;
            foreach (PricedStep one in from)
                foreach (PricedStep other in to)
                    sum += one.Probability * other.Probability * side(table.Price(one.After, action, other.After));
        }
        return legal > 0 ? sum / legal : 0;
    }

    private static double Mean(IReadOnlyList<PricedStep>[] actions, Func<PricedStep, double> value)
    {
        IReadOnlyList<PricedStep>[] legal = [.. actions.Where(action => action.Count > 0)];
        return legal.Length == 0 ? 0 : legal.Average(action => action.Sum(step => step.Probability * value(step)));
    }

    private double[] Advantages(Func<PricedStep, double> side, int horizon)
    {
        var values = new double[table.States];
        var all = new List<double>();
        for (int left = 1; left <= horizon; left++)
        {
            var next = new double[table.States];
            for (int state = 0; state < table.States; state++)
            {
                double[] worth = [.. table.Steps[state].Where(action => action.Count > 0).Select(action =>
                    action.Sum(step => step.Probability * (side(step) + table.Discount * values[step.After])))];
                if (worth.Length == 0) continue;
                next[state] = worth.Average();
                all.AddRange(worth.Select(value => value - next[state]));
            }
            values = next;
        }
        return [.. all];
    }

    private double? Pearson(double[] first, double[] second) =>
        Moments.Correlation(Weights(), first, second) is { } rho ? Math.Sqrt(Math.Max(0, 1 - rho) / 2) : null;

    private double[] Weights()
    {
        double total = steps.Sum(step => step.Probability);
        return [.. steps.Select(step => step.Probability / total)];
    }

    private static double Norm(double[] values) => Math.Sqrt(values.Sum(value => value * value));
}

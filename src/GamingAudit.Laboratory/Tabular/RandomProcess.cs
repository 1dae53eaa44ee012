using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>
/// A random Markov decision process with a true reward and a proxy at a random angle from it, discounted for ever
/// (after Karwowski et al. 2023). Rows are states times actions.
/// </summary>
internal sealed class RandomProcess
{
    /// <summary>The discount.</summary>
    public const double Gamma = 0.9;

    private readonly double[][] transitions;
    private readonly double[] start;
    private readonly int states;
    private readonly int actions;

    /// <param name="states">States.</param>
    /// <param name="actions">Actions of each.</param>
    /// <param name="concentration">Of the Dirichlet distribution of next states: 1 is dense, 0.1 sparse.</param>
    /// <param name="random">Decides everything.</param>
    public RandomProcess(int states, int actions, double concentration, PermutedVariates random)
    {
        (this.states, this.actions) = (states, actions);
        transitions = [.. Enumerable.Range(0, states * actions).Select(_ =>
            random.Dirichlet(states, concentration))];
        start = random.Dirichlet(states, 1);
        double[] first = Normals(), second = Normals();
        double share = random.Uniform(), ofFirst = Length(first), ofSecond = Length(second);
        True = [.. first.Select(value => value / ofFirst)];
        Proxy = [.. first.Select((value, row) => share * value / ofFirst + (1 - share) * second[row] / ofSecond)];

        double[] Normals() => [.. Enumerable.Range(0, states * actions).Select(_ => random.Normal())];
    }

    public double[] True { get; }

    public double[] Proxy { get; }

    /// <summary>The occupancy of the policy with the most reward plus alpha times entropy, for ever.</summary>
    public double[] Soft(double[] reward, double alpha)
    {
        var values = new double[states];
        var worth = new double[states * actions];
        for (int sweep = 0; sweep < 200; sweep++)
        {
            double change = 0, most = 0;
            for (int row = 0; row < worth.Length; row++)
                worth[row] = reward[row] + Gamma * DotProduct.Of(
                    transitions[row], values);
            for (int state = 0; state < states; state++)
            {
                double high = double.NegativeInfinity, sum = 0;
                for (int row = state * actions; row < (state + 1) * actions; row++) high = Math.Max(high, worth[row]);
                for (int row = state * actions; row < (state + 1) * actions; row++)
                    sum += Math.Exp((worth[row] - high) / alpha);
                double value = high + alpha * Math.Log(sum);
                change = Math.Max(change, Math.Abs(value - values[state]));
                values[state] = value;
                most = Math.Max(most, Math.Abs(value));
            }
            if (change < 1e-9 * Math.Max(1, most)) break;
        }
        for (int row = 0; row < worth.Length; row++)
            worth[row] = reward[row] + Gamma * DotProduct.Of(transitions[row], values);
        var policy = new double[worth.Length];
        for (int state = 0; state < states; state++)
        {
            double high = double.NegativeInfinity, sum = 0;
            for (int row = state * actions; row < (state + 1) * actions; row++) high = Math.Max(high, worth[row]);
            for (int row = state * actions; row < (state + 1) * actions; row++)
                sum += policy[row] = Math.Exp((worth[row] - high) / alpha);
            for (int row = state * actions; row < (state + 1) * actions; row++) policy[row] /= sum;
        }
        return Occupancy(policy);
    }

    /// <summary>The part of a reward that any policy can change the worth of.</summary>
    public double[] Project(double[] reward)
    {
        // Occupancies differ by what leaves as much as it enters: what is orthogonal to every state's balance.
        double[][] balance = [.. Enumerable.Range(0, states).Select(state =>
            Enumerable.Range(0, reward.Length).Select(row =>
                (row / actions == state ? 1 : 0) - Gamma * transitions[row][state]).ToArray())];
        double[][] gram = [.. balance.Select(one => balance.Select(other => DotProduct.Of(one, other)).ToArray())];
        double[] weights = new Cholesky(gram).Solve([.. balance.Select(one => DotProduct.Of(one, reward))]);
        return [.. reward.Select((value, row) => value - balance.Select((one, state) =>
            weights[state] * one[row]).Sum())];
    }

    private double[] Occupancy(double[] policy)
    {
        double[] now = [.. start], occupancy = new double[policy.Length];
        for (int step = 0; step < 250; step++)
        {
            var next = new double[states];
            for (int row = 0; row < policy.Length; row++)
            {
                double mass = now[row / actions] * policy[row];
                occupancy[row] += mass;
                for (int state = 0; state < states; state++) next[state] += Gamma * mass * transitions[row][state];
            }
            now = next;
        }
        return occupancy;
    }

    private static double Length(double[] vector) => Math.Sqrt(DotProduct.Of(vector, vector));
}

using GamingAudit.Laboratory.Numerics;

namespace GamingAudit.Laboratory.Tilting;

/// <summary>
/// Finitely many answers, each with its chance under a reference policy. A policy is a distribution over them, and
/// what every optimiser makes of a reward has a closed form.
/// </summary>
/// <param name="reference">The chances; positive, and 1 together.</param>
internal sealed class AnswerSpace(double[] reference)
{
    // Rewards nearer than this are one reward: best-of-n does not tell them apart.
    private const double Tie = 1e-12;

    /// <summary>The reference policy.</summary>
    public ReadOnlySpan<double> Reference => reference;

    /// <summary>Answers that there are.</summary>
    public int Count => reference.Length;

    /// <summary>KL divergence of a policy from the reference, in nats.</summary>
    public double Kl(ReadOnlySpan<double> policy)
    {
        double sum = 0;
        for (int i = 0; i < policy.Length; i++)
            if (policy[i] > 0) sum += policy[i] * Math.Log(policy[i] / reference[i]);
        return sum;
    }

    /// <summary>Chi-squared divergence of a policy from the reference.</summary>
    public double ChiSquared(ReadOnlySpan<double> policy)
    {
        double sum = 0;
        for (int i = 0; i < policy.Length; i++)
            sum += (policy[i] - reference[i]) * (policy[i] - reference[i]) / reference[i];
        return sum;
    }

    /// <summary>
    /// The policy with the most reward less beta times KL: the reference tilted by exp(reward / beta). Also what
    /// natural gradient flow reaches after 1 / beta.
    /// </summary>
    public double[] Tilt(ReadOnlySpan<double> reward, double beta)
    {
        double most = double.NegativeInfinity, total = 0;
        foreach (double value in reward) most = Math.Max(most, value);
        var policy = new double[Count];
        for (int i = 0; i < policy.Length; i++)
            total += policy[i] = reference[i] * Math.Exp((reward[i] - most) / beta);
        for (int i = 0; i < policy.Length; i++) policy[i] /= total;
        return policy;
    }

    /// <summary>
    /// The policy with the most reward less beta / 2 times chi-squared: the reference times max(0, 1 + (reward - tau) /
    /// beta), tau such that it sums to 1.
    /// </summary>
    public double[] ChiSquaredTilt(ReadOnlySpan<double> reward, double beta)
    {
        double low = double.PositiveInfinity, high = double.NegativeInfinity;
        foreach (double value in reward) (low, high) = (Math.Min(low, value), Math.Max(high, value));
        (low, high) = (low - beta - 1, high + beta + 1);
        var policy = new double[Count];
        double total = 0;
        for (double tau = (low + high) / 2; tau > low && tau < high; tau = (low + high) / 2)
        {
            total = 0;
            for (int i = 0; i < policy.Length; i++)
                total += policy[i] = reference[i] * Math.Max(0, 1 + (reward[i] - tau) / beta);
            if (total > 1) low = tau;
            else high = tau;
        }
        for (int i = 0; i < policy.Length; i++) policy[i] /= total;
        return policy;
    }

    /// <summary>The best of n answers of the reference, exactly, ties drawn among as the reference would.</summary>
    /// <param name="reward">What ranks.</param>
    /// <param name="n">How many; need not be whole.</param>
    public double[] BestOf(ReadOnlySpan<double> reward, double n) => ByRank(reward, share => Math.Pow(share, n));

    /// <summary>The best of 1 + Poisson(<paramref name="mean"/>) answers (arXiv 2506.19248).</summary>
    public double[] BestOfPoisson(ReadOnlySpan<double> reward, double mean) =>
        ByRank(reward, share => share * Math.Exp(mean * (share - 1)));

    /// <summary>What log n - (n - 1) / n bounds: KL of best-of-n, equal where no two answers tie.</summary>
    public static double BestOfBound(double n) => Math.Log(n) - (n - 1) / n;

    /// <summary>What a policy earns of a reward.</summary>
    public static double Worth(ReadOnlySpan<double> policy, ReadOnlySpan<double> reward) =>
        Moments.Mean(policy, reward);

    // The policy whose chance of an answer no better than a given one is a function of that chance under the reference.
    private double[] ByRank(ReadOnlySpan<double> reward, Func<double, double> cumulative)
    {
        double[] rewards = reward.ToArray();
        var order = new int[Count];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (a, b) => rewards[a] != rewards[b] ? rewards[a].CompareTo(rewards[b]) : a.CompareTo(b));
        var policy = new double[Count];
        double below = 0, reached = cumulative(0);
        for (int first = 0, end; first < order.Length; first = end)
        {
            double mass = reference[order[first]];
            for (end = first + 1; end < order.Length && rewards[order[end]] - rewards[order[end - 1]] <= Tie; end++)
                mass += reference[order[end]];
            below += mass;
            double next = cumulative(end == order.Length ? 1 : Math.Min(1, below));
            for (int i = first; i < end; i++) policy[order[i]] = (next - reached) * reference[order[i]] / mass;
            reached = next;
        }
        return policy;
    }
}

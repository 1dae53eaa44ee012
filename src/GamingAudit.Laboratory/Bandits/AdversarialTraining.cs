using GamingAudit.Laboratory.Curves;
using GamingAudit.Laboratory.Numerics;
using GamingAudit.Laboratory.Preferences;

namespace GamingAudit.Laboratory.Bandits;

/// <summary>
/// Repairs a reward model by its own exploits: optimise it, compare what the optimised policy says by the true worth,
/// add these comparisons, fit again. The control draws as many further comparisons from the reference.
/// </summary>
/// <param name="bandit">The bandit.</param>
/// <param name="flips">The chance that a label is wrong.</param>
internal sealed class AdversarialTraining(TokenBandit bandit, double flips)
{
    private const int LabelsPerRound = 400;
    private const double AttackBeta = 0.3;

    /// <summary>The reward after each round and what full optimisation makes of it.</summary>
    /// <param name="rounds">Rounds after the first fit.</param>
    /// <param name="attacks">True to compare the optimised policy's answers, false for the control.</param>
    /// <param name="seed">Decides the comparisons.</param>
    public IReadOnlyList<OptimisationCurve> Run(int rounds, bool attacks, uint seed)
    {
        var random = new PermutedGenerator(seed);
        var pairs = new List<Comparison>();
        var curves = new List<OptimisationCurve>();
        Add(random, bandit.Space.Reference, pairs);
        for (int round = 0; round <= rounds; round++)
        {
            double[] reward = Fit(pairs);
            curves.Add(bandit.Curves.Tilt($"round {round}", reward));
            Add(random, attacks ? bandit.Space.Tilt(reward, AttackBeta) : bandit.Space.Reference, pairs);
        }
        return curves;
    }

    private double[] Fit(List<Comparison> pairs)
    {
        var model = new LinearRewardModel(
            bandit.Features, new double[1 + bandit.Features.Max(features => features.Max())]);
        model.Fit(pairs);
        return Moments.Standardised(bandit.Space.Reference, model.Scores());
    }

    private void Add(PermutedGenerator random, ReadOnlySpan<double> policy, List<Comparison> pairs)
    {
        int[] first = random.Choose(policy, LabelsPerRound), second = random.Choose(policy, LabelsPerRound);
        for (int i = 0; i < LabelsPerRound; i++)
        {
            if (first[i] == second[i]) continue;
            bool isBetter = bandit.Gold[first[i]] >= bandit.Gold[second[i]];
            if (random.NextDouble() < flips) isBetter = !isBetter;
            pairs.Add(isBetter ? new Comparison(first[i], second[i]) : new Comparison(second[i], first[i]));
        }
    }
}

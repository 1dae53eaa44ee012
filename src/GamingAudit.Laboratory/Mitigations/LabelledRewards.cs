using System.Collections.Concurrent;
using GamingAudit.Laboratory.Preferences;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>
/// Rewards learned from as many comparisons of whole episodes, labelled by the true return with the noise of a
/// Bradley-Terry judge: by an ensemble that sees the reference's episodes only, and by a correction of the proxy that
/// sees what its own optimum does, round by round.
/// </summary>
internal sealed class LabelledRewards(TabularTarget target, RowFeatures features)
{
    /// <summary>Comparisons that each of them is given.</summary>
    public const int Labels = 800;

    /// <summary>Members of the ensemble.</summary>
    public const int Members = 5;

    private const int FirstLabels = 200;
    private const int LabelsPerRound = 100;
    private const int ProbedEpisodes = 200;

    // Of the actions of an attack: what lies beside the exploit is compared, too.
    private const double AttackNoise = 0.1;

    // A judge tells two of the reference's episodes apart that differ by this share of their deviation, 73 % of the
    // time.
    private const double JudgeNoise = 0.5;

    private readonly ConcurrentDictionary<ulong, Lazy<double[][]>> ensembles = new();
    private readonly ConcurrentDictionary<(ulong, bool), Lazy<double[]>> corrections = new();

    /// <summary>The rewards of an ensemble's members, one row each.</summary>
    public double[][] Ensemble(ulong seed) =>
        ensembles.GetOrAdd(seed, key => new Lazy<double[][]>(() => LearnEnsemble(key))).Value;

    /// <summary>The proxy, corrected.</summary>
    /// <param name="seed">Decides the comparisons.</param>
    /// <param name="attacks">True to compare what its optimum does, false for more of the reference's episodes.</param>
    public double[] Corrected(ulong seed, bool attacks) => corrections.GetOrAdd(
        (seed, attacks), key => new Lazy<double[]>(() => Correct(key.Item1, key.Item2))).Value;

    private double[][] LearnEnsemble(ulong seed)
    {
        var judge = new Judge(target, seed);
        var seen = new EpisodePreferences(features);
        for (int i = 0; i < Labels; i++) judge.Compare(seen, target.Reference, target.Reference);
        double[] nothing = new double[target.Proxy.Length];
        return [.. Enumerable.Range(0, Members).Select(member =>
        {
            // Different data and different first guesses: where the data say nothing, the guesses stay apart.
            var chance = new SamplingChance(seed, (ulong)member + 1);
            int[] counts = new int[seen.Count];
            for (int i = 0; i < seen.Count; i++) counts[chance.Below(seen.Count)]++;
            double[] guess = [.. Enumerable.Range(0, features.Count).Select(_ => chance.Normal(0, judge.Deviation))];
            return seen.Fit(nothing, guess, judge.Deviation, counts);
        })];
    }

    private double[] Correct(ulong seed, bool attacks)
    {
        var judge = new Judge(target, seed);
        var seen = new EpisodePreferences(features);
        for (int i = 0; i < FirstLabels; i++) judge.Compare(seen, target.Reference, target.Reference);
        double scale = seen.Scale(target.Proxy);
        double[] from = [.. target.Proxy.Select(pay => scale * pay)], first = new double[features.Count];
        double[] reward = seen.Fit(from, first, judge.Deviation);
        while (seen.Count < Labels)
        {
            double[][] policy = attacks
                ? target.Model.Noisy(target.Model.Greedy(reward), AttackNoise)
                : target.Reference;
            for (int i = 0; i < LabelsPerRound; i++)
                judge.Compare(seen, policy, i % 2 == 0 ? target.Reference : policy);
            reward = seen.Fit(from, first, judge.Deviation);
        }
        return reward;
    }

    private sealed class Judge
    {
        private readonly TabularTarget target;
        private readonly SamplingChance chance;
        private readonly double unit;

        public Judge(TabularTarget target, ulong seed)
        {
            this.target = target;
            chance = new SamplingChance(seed);
            double[] returns = [.. Enumerable.Range(0, ProbedEpisodes).Select(_ =>
                Return(target.Model.Trajectories.Draw(target.Reference, chance)))];
            double mean = returns.Average();
            double spread = Math.Sqrt(returns.Average(x => (x - mean) * (x - mean)));
            unit = spread > 0 ? JudgeNoise * spread : 1;
        }

        /// <summary>What a step is worth in units of preference, if steps are independent.</summary>
        public double Deviation => 1 / (JudgeNoise * Math.Sqrt(target.Model.Horizon));

        public void Compare(EpisodePreferences seen, double[][] one, double[][] other)
        {
            IReadOnlyList<(int, double)> first = target.Model.Trajectories.Draw(one, chance);
            IReadOnlyList<(int, double)> second = target.Model.Trajectories.Draw(other, chance);
            double margin = Math.Clamp((Return(first) - Return(second)) / unit, -500, 500);
            if (chance.Bernoulli(1 / (1 + Math.Exp(-margin)))) seen.Add(first, second);
            else seen.Add(second, first);
        }

        private double Return(IReadOnlyList<(int Row, double Weight)> visits) =>
            visits.Sum(visit => visit.Weight * target.True[visit.Row]);
    }
}

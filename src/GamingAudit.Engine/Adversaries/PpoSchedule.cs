using GamingAudit.Engine.Learning;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// How a budget of steps becomes training runs: from the shape of the process alone, never from its name.
/// </summary>
internal sealed record PpoSchedule(IReadOnlyList<PpoConfig> Runs, int EvaluationsPerRun, int EpisodesPerEvaluation)
{
    /// <summary>The width of the widest layer that a schedule asks for by itself.</summary>
    public const int WidestLayer = 128;

    // Untuned. With fewer steps one run that explores learns more than two that do not end; below so many updates of 64
    // environments, fewer environments make more of them. A tenth of the steps evaluates snapshots. That the whole
    // comes within 5 % of 13 of 13 optima is measured by `bench adversary samples/RewardSamples`.
    private const long StepsForTwoRuns = 600_000;
    private const double ShareForEvaluation = 0.1;
    private const int FewestIterations = 60;

    /// <summary>A schedule whose runs and evaluations fit the budget; without runs where it is too small.</summary>
    /// <param name="actions">What may be done.</param>
    /// <param name="observationSize">Numbers in an observation, the time to go included.</param>
    /// <param name="horizon">Steps of an episode.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="budget">Environment steps of runs and evaluations.</param>
    /// <param name="hidden">Widths of the layers; null for what suits the sizes.</param>
    public static PpoSchedule For(
        ActionSpace actions, int observationSize, int horizon, ulong seed, long budget,
        IReadOnlyList<int>? hidden = null)
    {
        int runs = budget >= StepsForTwoRuns ? 2 : 1;
        long evaluation = (long)(budget * ShareForEvaluation) / runs;
        // Untuned: snapshots of about eight episodes, and no more of them than show where a run was best.
        int evaluations = (int)Math.Clamp(evaluation / (8L * horizon), 1, 12);
        int episodes = (int)Math.Clamp(evaluation / ((long)evaluations * horizon), 1, 32);
        // One share more for the comparison of the finalists.
        long training = budget / runs - (evaluations + 1L) * episodes * horizon;
        int environments = 64;
        while (environments > 8 && training / (environments * 64) < FewestIterations) environments /= 2;
        if (training < environments * 64) return new PpoSchedule([], 0, 0);
        PpoConfig[] configs = [.. Enumerable.Range(0, runs).Select(run =>
            Configure(actions, hidden ?? Suiting(actions, observationSize), environments, run) with
            {
                TotalSteps = training - training % (environments * 64),
                Seed = Derive(seed, run),
            })];
        return new PpoSchedule(configs, evaluations, episodes);
    }

    /// <summary>
    /// The first run explores: a strong entropy bonus that fades, and advantages that look far ahead, find what a
    /// long detour pays. The second, with the defaults, settles what happens from step to step.
    /// </summary>
    private static PpoConfig Configure(ActionSpace actions, IReadOnlyList<int> hidden, int environments, int run)
    {
        var config = new PpoConfig
        {
            Environments = environments,
            MinibatchSize = environments * 8,
            Hidden = hidden,
            FinalEntropyCoefficient = 0,
        };
        if (run > 0) return config;
        // The entropy of a Box's distribution has no upper bound that a bonus would run into.
        return config with { GaeLambda = 0.99, EntropyCoefficient = actions.Dimensions > 0 ? 0.01 : 0.1 };
    }

    private static int[] Suiting(ActionSpace actions, int observationSize) =>
        observationSize + actions.MaskLength <= 128 ? [64, 64] : [WidestLayer, WidestLayer];

    private static ulong Derive(ulong seed, int run) =>
        (ulong)new SamplingChance(seed, (ulong)run).Uniform(0, 1L << 53);
}

using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Adversaries;

/// <summary>
/// How a budget of steps becomes training runs: from the shape of the process alone, never from its name.
/// </summary>
internal sealed record PpoSchedule(IReadOnlyList<PpoConfig> Runs, int EvaluationsPerRun, int EpisodesPerEvaluation)
{
    /// <summary>The width of the widest layer that a schedule asks for by itself.</summary>
    public const int WidestLayer = 128;

    /// <summary>Environments that a schedule asks for where there are enough.</summary>
    public static int MostEnvironments { get; } = new PpoConfig().Environments;

    // Untuned: what they come to together, `gaming-audit bench adversary samples/RewardSamples --steps N` measures,
    // beside the exact optimum. With fewer steps one run that explores learns more than two that do not end; a tenth of
    // the steps evaluates snapshots, of about eight episodes each, and no more of them than show where a run was best.
    private const long StepsForTwoRuns = 600_000;
    private const double ShareForEvaluation = 0.1;
    private const int MostEvaluations = 12;
    private const int MostEpisodes = 32;
    private const int EpisodesWhereThereIsRoom = 8;

    // A rollout with fewer lanes is noisier, and with fewer rollouts the policy has too few updates to learn anything.
    private const int FewestRollouts = 60;
    private const int FewestEnvironments = 8;

    // 512 of the 4,096 steps of a rollout of 64 lanes, with which CartPole is balanced in a second (`bench ppo`).
    private const int MinibatchesInRollout = 8;

    // Longer observations than this get the wider layers.
    private const int LongObservation = 128;

    /// <summary>A schedule whose runs and evaluations fit the budget; without runs where it is too small.</summary>
    /// <param name="actions">What may be done.</param>
    /// <param name="observationSize">Numbers in an observation, the time to go included.</param>
    /// <param name="horizon">Steps of an episode.</param>
    /// <param name="seed">Seed of the runs.</param>
    /// <param name="budget">Environment steps of runs and evaluations.</param>
    /// <param name="settings">What is wanted otherwise than the schedule has it, in every run.</param>
    /// <param name="mostEnvironments">How many environments there may be; null for as many as are wanted.</param>
    public static PpoSchedule For(
        ActionSpace actions, int observationSize, int horizon, ulong seed, long budget, PpoSettings settings,
        int? mostEnvironments = null)
    {
        int runs = budget >= StepsForTwoRuns ? 2 : 1;
        long evaluation = (long)(budget * ShareForEvaluation) / runs;
        int evaluations = (int)Math.Clamp(evaluation / ((long)EpisodesWhereThereIsRoom * horizon), 1, MostEvaluations);
        int episodes = (int)Math.Clamp(evaluation / ((long)evaluations * horizon), 1, MostEpisodes);
        // One share more for the comparison of the finalists.
        long training = budget / runs - (evaluations + 1L) * episodes * horizon;
        PpoConfig shape = settings.Over(new PpoConfig { Hidden = Suiting(actions, observationSize) });
        if (settings.Environments is null)
            while (shape.Environments > FewestEnvironments && training / shape.BatchSize < FewestRollouts)
                shape = shape with { Environments = shape.Environments / 2 };
        if (mostEnvironments < shape.Environments)
        {
            // As many steps a rollout by fewer environments.
            int few = mostEnvironments.Value;
            shape = shape with { Environments = few, Steps = Math.Max(shape.Steps, shape.BatchSize / few) };
            settings = settings with { Environments = null, Steps = null };
        }
        if (training < shape.BatchSize) return new PpoSchedule([], 0, 0);
        PpoConfig[] configs = [.. Enumerable.Range(0, runs).Select(run =>
            settings.Over(Configure(actions, shape, run)) with
            {
                TotalSteps = training - training % shape.BatchSize,
                Seed = Derive(seed, run),
            })];
        return new PpoSchedule(configs, evaluations, episodes);
    }

    /// <summary>
    /// The first run explores: a strong entropy bonus that fades, and advantages that look far ahead, find what a
    /// long detour pays. The second, with the defaults, settles what happens from step to step.
    /// </summary>
    private static PpoConfig Configure(ActionSpace actions, PpoConfig shape, int run)
    {
        PpoConfig config = shape with
        {
            MinibatchSize = Math.Max(1, shape.BatchSize / MinibatchesInRollout),
            FinalEntropyCoefficient = 0,
        };
        if (run > 0) return config;
        // The entropy of a Box's distribution has no upper bound that a bonus would run into.
        return config with { GaeLambda = 0.99, EntropyCoefficient = actions.Dimensions > 0 ? 0.01 : 0.1 };
    }

    private static int[] Suiting(ActionSpace actions, int observationSize) =>
        observationSize + actions.MaskLength <= LongObservation ? [64, 64] : [WidestLayer, WidestLayer];

    private static ulong Derive(ulong seed, int run) =>
        (ulong)new SamplingChance(seed, (ulong)run).Uniform(0, 1L << 53);
}

using System.Diagnostics;
using GamingAudit.Engine.Learning.Collection;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Streams;

namespace GamingAudit.Engine.Learning;

/// <summary>
/// Proximal policy optimisation (Schulman et al. 2017, algorithm 1). Each iteration is a rollout, its advantages, and
/// epochs of minibatch updates. The same config gives the same weights on any number of threads, per kernel set.
/// </summary>
internal sealed class PpoTrainer : IDisposable
{
    private readonly PpoConfig config;
    private readonly ILanes lanes;
    private readonly KernelSet kernels;
    private readonly WorkerTeam team;
    private readonly ActionHead head;
    private readonly IActorCritic network;
    private readonly RolloutBuffer rollout;
    private readonly RolloutCollector collector;
    private readonly ObservationNormalizer observations;
    private readonly ReturnNormalizer returns;
    private readonly MinibatchOrder order;
    private long advantageTicks;
    private long updateTicks;
    private ulong iterations;

    /// <param name="lanes">What to play: <see cref="PpoConfig.Environments"/> lanes.</param>
    /// <param name="config">How to learn.</param>
    /// <param name="threads">Threads to use, the calling one included.</param>
    /// <param name="kernels">
    /// The arithmetic of the fused backend, and of greedy play with every one; <see cref="KernelSet.Best"/> where null.
    /// </param>
    /// <param name="backend">What computes; <see cref="FusedBackend"/> where null.</param>
    /// <exception cref="ArgumentException">The lanes are not as many as the config wants.</exception>
    public PpoTrainer(
        ILanes lanes, PpoConfig config, int threads, KernelSet? kernels = null, PpoBackend? backend = null)
    {
        if (lanes.Count != config.Environments)
            throw new ArgumentException(
                $"The config wants {config.Environments} environments, not {lanes.Count}.", nameof(lanes));
        this.config = config;
        this.lanes = lanes;
        this.kernels = kernels ?? KernelSet.Best;
        team = new WorkerTeam(threads);
        head = ActionHead.For(lanes.Actions);
        network = (backend ?? FusedBackend.Instance).CreateNetwork(
            config, lanes.ObservationSize, head, team, this.kernels);
        rollout = new RolloutBuffer(
            lanes.Count, config.Steps, lanes.ObservationSize, head.ActionWidth, lanes.HasMask ? head.MaskLength : 0,
            lanes.Agents);
        collector = RolloutCollector.For(
            lanes, rollout, head, network, team, config.Seed ^ RandomStream.RolloutActions);
        observations = new ObservationNormalizer(lanes.ObservationSize, config.NormalizeObservations);
        returns = new ReturnNormalizer(config.NormalizeReturns);
        EntropyReward = config.EntropyReward;
        order = new MinibatchOrder(rollout, config.MinibatchSize, network.LearnsSequences);
    }

    /// <summary>Environment steps taken so far.</summary>
    public long StepsTaken { get; private set; }

    /// <summary>True once <see cref="PpoConfig.TotalSteps"/> were taken.</summary>
    public bool IsFinished => StepsTaken >= config.TotalSteps;

    /// <summary>Where the time went so far.</summary>
    public PhaseTimes Times => new(
        Seconds(collector.EnvironmentTicks) / team.Size, Seconds(collector.InferenceTicks) / team.Size,
        Seconds(advantageTicks), Seconds(updateTicks));

    /// <summary>
    /// Multiplications and additions that the networks need for one environment step, all epochs included.
    /// </summary>
    public long ArithmeticPerStep => Work.ArithmeticToPlay + Work.ArithmeticToLearn;

    /// <summary>What one environment step costs, whichever backend computes.</summary>
    internal TrainingWork Work => TrainingWork.Of(config, lanes, head, network.Batches is not null);

    /// <summary>As in the config; may be changed between iterations.</summary>
    internal double EntropyReward { get; set; }

    /// <summary>Changes what a rollout is paid, before anything is learned from it; null for nothing.</summary>
    internal Action<RolloutBuffer>? Repay { get; set; }

    /// <summary>What the last iteration was learned from.</summary>
    internal RolloutBuffer Rollout => rollout;

    /// <summary>The backend's networks.</summary>
    internal IActorCritic Network => network;

    /// <summary>The scaling of observations in force.</summary>
    internal ObservationScaling Scaling => observations.Scaling;

    /// <summary>Trains until the config's steps are taken.</summary>
    public void Train(CancellationToken cancellation = default)
    {
        while (!IsFinished) Iterate(cancellation);
    }

    /// <summary>One rollout and what is learned from it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public UpdateStatistics Iterate(CancellationToken cancellation = default)
    {
        double done = Math.Min(1, (double)StepsTaken / config.TotalSteps);
        ValueScale before = returns.Scale;
        collector.Collect(new RolloutUnits(observations.Scaling, before), cancellation);
        lanes.Leave();
        StepsTaken += rollout.Entries;
        if (EntropyReward != 0) PaySurprise();
        Repay?.Invoke(rollout);

        long started = Stopwatch.GetTimestamp();
        ReturnMoments moments = network.EstimateAdvantages(rollout, lanes.Discount);
        if (returns.Learn(moments)) network.Rescale(before, returns.Scale);
        long estimated = Stopwatch.GetTimestamp();
        advantageTicks += estimated - started;

        UpdateStatistics statistics = Update(done);
        observations.Learn(rollout);
        rollout.CarryOver();
        iterations++;
        updateTicks += Stopwatch.GetTimestamp() - estimated;
        return statistics;
    }

    /// <summary>The greedy policy as it is now: the mode of the action distribution.</summary>
    public TrainedPolicy Snapshot() =>
        new(network.CopyActor(), kernels, head, observations.Scaling, lanes.HasMask, config.AppendTimeToGo);

    /// <inheritdoc/>
    public void Dispose()
    {
        team.Dispose();
        network.Dispose();
    }

    private unsafe void PaySurprise()
    {
        for (int entry = 0; entry < rollout.Entries; entry++)
            rollout.Rewards[entry] -= (float)(EntropyReward * rollout.LogProbabilities[entry]);
    }

    private static double Seconds(long ticks) => (double)ticks / Stopwatch.Frequency;

    private UpdateStatistics Update(double done)
    {
        double learningRate = config.LearningRate * (config.AnnealLearningRate ? 1 - done : 1);
        double finalEntropy = config.FinalEntropyCoefficient ?? config.EntropyCoefficient;
        double entropy = config.EntropyCoefficient + done * (finalEntropy - config.EntropyCoefficient);
        var shuffle = new SamplingChance(config.Seed, RandomStream.Shuffling, iterations);
        network.BeginUpdates(rollout);
        for (int epoch = 0; epoch < config.Epochs; epoch++)
        {
            order.Shuffle(shuffle);
            network.BeginEpoch(order.Entries);
            for (int first = 0; first < rollout.Entries; first += order.MinibatchSize)
            {
                int count = Math.Min(order.MinibatchSize, rollout.Entries - first);
                network.Update(
                    new Minibatch(rollout, order.Entries, first, count, config.NormalizeAdvantages, returns.Scale),
                    learningRate, entropy);
                if (config.TargetKl is { } target && network.LastKl > 1.5 * target) return network.EndUpdates();
            }
        }
        return network.EndUpdates();
    }
}

using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>
/// The fused managed backend: separate tanh trunks for actor and critic, trained by hand-written kernels. The rows of a
/// minibatch are split into a fixed number of shards whose gradients are added in a fixed order, so that the number of
/// threads does not change a bit of the result.
/// </summary>
internal sealed unsafe class ActorCritic : IActorCritic
{
    /// <summary>Shards of a minibatch.</summary>
    public const int Shards = 8;

    private readonly PpoConfig config;
    private readonly WorkerTeam team;
    private readonly ActionHead head;
    private readonly HostNetworks networks;
    private readonly AlignedBuffer[] gradients;
    private readonly UpdateStatistics[] statistics = new UpdateStatistics[Shards];
    private readonly ParameterUpdate update;
    private UpdateStatistics ofUpdates;
    private int updates;

    public ActorCritic(PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels)
    {
        this.config = config;
        this.team = team;
        this.head = head;
        networks = new HostNetworks(config, observationSize, head, team.Size, kernels);
        gradients = [.. Enumerable.Range(0, Shards).Select(_ => new AlignedBuffer(Layout.Total))];
        update = new ParameterUpdate(networks.Parameters, gradients, team, kernels);
    }

    public ParameterLayout Layout => networks.Layout;

    /// <summary>
    /// All parameters, padding (always zero) included. Call <see cref="ParametersChanged"/> after a write.
    /// </summary>
    public Span<float> Parameters => networks.Parameters.Span;

    /// <summary>The gradient that <see cref="ComputeGradient"/> left, not yet clipped.</summary>
    public Span<float> Gradient => gradients[0].Span;

    /// <summary>What the parameters are drawn to beside what the loss says; null for nothing.</summary>
    public ParameterAnchor? Anchor { get; set; }

    public int OutputStride => Layout.Actor.OutputStride;

    public float* HeadParameters => networks.HeadParameters;

    public void ParametersChanged() => networks.ParametersChanged();

    public bool LearnsSequences => false;

    public IBatchEvaluator? Batches => null;

    public void EpisodeEnded(int lane)
    {
        // It remembers none.
    }

    public void Evaluate(
        float* observations, int firstLane, int rows, float* outputs, float* values, int worker) =>
        networks.Evaluate(observations, rows, outputs, values, worker);

    public double LastKl { get; private set; }

    public ReturnMoments EstimateAdvantages(RolloutBuffer rollout, double discount) =>
        AdvantageEstimation.Fill(rollout, discount, config.GaeLambda, team);

    public void BeginUpdates(RolloutBuffer rollout) => (ofUpdates, updates) = (default, 0);

    public void BeginEpoch(int[] order)
    {
        // Minibatches bring it along.
    }

    public void Update(Minibatch minibatch, double learningRate, double entropyCoefficient)
    {
        UpdateStatistics statistics = AddShards(minibatch, (float)entropyCoefficient);
        Anchor?.AddGradient(Parameters, gradients[0].Span);
        update.Apply(learningRate, config.MaxGradientNorm, config.AdamEpsilon);
        head.Constrain(HeadParameters);
        ParametersChanged();
        LastKl = statistics.Kl;
        ofUpdates = ofUpdates.Plus(statistics);
        updates++;
    }

    public UpdateStatistics EndUpdates() => ofUpdates.DividedBy(updates);

    /// <summary>Leaves the gradient of a minibatch's loss in <see cref="Gradient"/> and changes nothing else.</summary>
    public UpdateStatistics ComputeGradient(Minibatch minibatch, double entropyCoefficient)
    {
        UpdateStatistics total = AddShards(minibatch, (float)entropyCoefficient);
        update.Reduce();
        return total;
    }

    public void Rescale(ValueScale from, ValueScale to)
    {
        LayerShape last = Layout.Critic.Layers[^1];
        float* critic = networks.CriticParameters;
        float* weights = critic + last.Weights, bias = critic + last.Bias;
        double ratio = from.Deviation / to.Deviation;
        for (int i = 0; i < last.Rows * last.Stride; i++) weights[i] = (float)(weights[i] * ratio);
        bias[0] = (float)(bias[0] * ratio + (from.Mean - to.Mean) / to.Deviation);
        ParametersChanged();
    }

    public ActorWeights CopyActor() => networks.CopyActor();

    public void Dispose()
    {
        // All memory is managed.
    }

    private UpdateStatistics AddShards(Minibatch minibatch, float entropyCoefficient)
    {
        team.Run(Shards, (shard, worker) =>
            statistics[shard] = AddShard(minibatch, entropyCoefficient, shard, networks.Scratch(worker)));
        UpdateStatistics total = default;
        foreach (UpdateStatistics part in statistics) total = total.Plus(part);
        return total.DividedBy(minibatch.Count);
    }

    private UpdateStatistics AddShard(Minibatch minibatch, float entropyCoefficient, int shard, WorkerScratch mine)
    {
        gradients[shard].Span.Clear();
        float* gradient = gradients[shard].Pointer;
        int begin = minibatch.First + (int)((long)minibatch.Count * shard / Shards);
        int end = minibatch.First + (int)((long)minibatch.Count * (shard + 1) / Shards);
        float* actor = networks.Parameters.Pointer, critic = networks.CriticParameters;
        UpdateStatistics total = default;
        for (int first = begin; first < end; first += WorkerScratch.BlockRows)
        {
            ReadOnlySpan<int> entries =
                minibatch.Order.AsSpan(first, Math.Min(WorkerScratch.BlockRows, end - first));
            mine.Gather(minibatch.Rollout, entries);
            networks.Actor.Forward(actor, networks.ActorMirror, mine.Input, entries.Length, mine.Actor);
            total = total.Plus(
                DifferentiatePolicy(minibatch, entries, entropyCoefficient, mine, gradient));
            networks.Actor.Backward(
                actor, networks.ActorMirror, mine.Input, entries.Length, mine.Actor, gradient);
            networks.Critic.Forward(critic, networks.CriticMirror, mine.Input, entries.Length, mine.Critic);
            total = total.Plus(DifferentiateValue(minibatch, entries.Length, mine));
            networks.Critic.Backward(
                critic, networks.CriticMirror, mine.Input, entries.Length, mine.Critic,
                gradient + Layout.CriticOffset);
        }
        return total;
    }

    private UpdateStatistics DifferentiatePolicy(
        Minibatch minibatch, ReadOnlySpan<int> entries, float entropyCoefficient, WorkerScratch mine, float* gradient)
    {
        TrunkScratch block = mine.Actor;
        float clip = (float)config.ClipRange, share = 1f / minibatch.Count;
        float* own = gradient + Layout.HeadOffset;
        double loss = 0, entropies = 0, kl = 0;
        int clippedCount = 0;
        for (int r = 0; r < entries.Length; r++)
        {
            float* output = block.Output + r * OutputStride, work = block.OutputGradient + r * OutputStride;
            float* action = mine.Action(r);
            bool* mask = minibatch.Rollout.Mask(entries[r]);
            (float logProbability, float entropy) = head.Evaluate(output, HeadParameters, mask, action, work);
            float advantage = (mine.Advantages[r] - minibatch.AdvantageMean) * minibatch.AdvantageScale;
            float oldLogProbability = mine.LogProbabilities[r];
            (float stepLoss, float slope, float ratio) =
                PpoLoss.Policy(logProbability, oldLogProbability, advantage, clip);
            head.Gradient(
                output, HeadParameters, mask, action, slope * share, -entropyCoefficient * share, work, own);
            loss += stepLoss;
            entropies += entropy;
            kl += ratio - 1 - (logProbability - oldLogProbability);
            if (MathF.Abs(ratio - 1) > clip) clippedCount++;
        }
        return new UpdateStatistics(loss, 0, entropies, kl, clippedCount);
    }

    private UpdateStatistics DifferentiateValue(Minibatch minibatch, int rows, WorkerScratch mine)
    {
        TrunkScratch block = mine.Critic;
        float clip = config.ClipValueLoss ? (float)config.ClipRange : float.PositiveInfinity;
        float weight = (float)config.ValueCoefficient / minibatch.Count;
        float mean = (float)minibatch.Scale.Mean, inverse = (float)(1 / minibatch.Scale.Deviation);
        int stride = Layout.Critic.OutputStride;
        double loss = 0;
        for (int r = 0; r < rows; r++)
        {
            float oldValue = (mine.Values[r] - mean) * inverse, target = (mine.Returns[r] - mean) * inverse;
            (float stepLoss, float slope) = PpoLoss.Value(block.Output[r * stride], oldValue, target, clip);
            block.OutputGradient[r * stride] = weight * slope;
            loss += stepLoss;
        }
        return new UpdateStatistics(0, loss, 0, 0, 0);
    }
}

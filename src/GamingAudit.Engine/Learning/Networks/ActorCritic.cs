using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;
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
    private readonly KernelSet kernels;
    private readonly WorkerTeam team;
    private readonly ActionHead head;
    private readonly Trunk actor;
    private readonly Trunk critic;
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly AlignedBuffer[] gradients;
    private readonly UpdateStatistics[] statistics = new UpdateStatistics[Shards];
    private readonly WorkerScratch[] scratch;
    private readonly ParameterUpdate update;

    public ActorCritic(PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels)
    {
        this.config = config;
        this.kernels = kernels;
        this.team = team;
        this.head = head;
        Layout = new ParameterLayout(observationSize, config.Hidden, head);
        actor = new Trunk(Layout.Actor, kernels);
        critic = new Trunk(Layout.Critic, kernels);
        parameters = new AlignedBuffer(Layout.Total);
        mirror = new AlignedBuffer(Layout.Mirror);
        gradients = [.. Enumerable.Range(0, Shards).Select(_ => new AlignedBuffer(Layout.Total))];
        scratch = [.. Enumerable.Range(0, team.Size).Select(_ => new WorkerScratch(Layout, head.ActionWidth))];
        update = new ParameterUpdate(parameters, gradients, team, kernels);
        Initialise();
    }

    public ParameterLayout Layout { get; }

    /// <summary>
    /// All parameters, padding (always zero) included. Call <see cref="ParametersChanged"/> after a write.
    /// </summary>
    public Span<float> Parameters => parameters.Span;

    /// <summary>The gradient that <see cref="ComputeGradient"/> left, not yet clipped.</summary>
    public Span<float> Gradient => gradients[0].Span;

    public int OutputStride => Layout.Actor.OutputStride;

    public float* HeadParameters => parameters.Pointer + Layout.HeadOffset;

    public void ParametersChanged()
    {
        Layout.Actor.WriteMirror(parameters.Pointer, mirror.Pointer);
        Layout.Critic.WriteMirror(CriticParameters, CriticMirror);
    }

    public void Evaluate(float* observations, int rows, float* outputs, float* values, int worker)
    {
        WorkerScratch mine = scratch[worker];
        int size = Layout.Actor.Inputs, stride = OutputStride, valueStride = Layout.Critic.OutputStride;
        for (int first = 0; first < rows; first += WorkerScratch.BlockRows)
        {
            int count = Math.Min(WorkerScratch.BlockRows, rows - first);
            float* block = observations + (nint)first * size;
            if (outputs != null)
            {
                actor.Forward(parameters.Pointer, mirror.Pointer, block, count, mine.Actor);
                new Span<float>(mine.Actor.Output, count * stride)
                    .CopyTo(new Span<float>(outputs + (nint)first * stride, count * stride));
            }
            critic.Forward(CriticParameters, CriticMirror, block, count, mine.Critic);
            for (int r = 0; r < count; r++) values[first + r] = mine.Critic.Output[r * valueStride];
        }
    }

    public UpdateStatistics Update(Minibatch minibatch, double learningRate, double entropyCoefficient)
    {
        UpdateStatistics total = AddShards(minibatch, (float)entropyCoefficient);
        update.Apply(learningRate, config.MaxGradientNorm, config.AdamEpsilon);
        head.Constrain(HeadParameters);
        ParametersChanged();
        return total;
    }

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
        float* weights = CriticParameters + last.Weights, bias = CriticParameters + last.Bias;
        double ratio = from.Deviation / to.Deviation;
        for (int i = 0; i < last.Rows * last.Stride; i++) weights[i] = (float)(weights[i] * ratio);
        bias[0] = (float)(bias[0] * ratio + (from.Mean - to.Mean) / to.Deviation);
        ParametersChanged();
    }

    public ActorWeights CopyActor() => new(Layout.Actor, Parameters[..Layout.Actor.Parameters].ToArray());

    private float* CriticParameters => parameters.Pointer + Layout.CriticOffset;

    private float* CriticMirror => mirror.Pointer + Layout.CriticMirror;

    private void Initialise()
    {
        const ulong initialisation = 0x696E6974;
        var chance = new SamplingChance(config.Seed, initialisation);
        OrthogonalInitialisation.Fill(Layout.Actor, parameters.Pointer, 0.01, chance);
        OrthogonalInitialisation.Fill(Layout.Critic, CriticParameters, 1, chance);
        for (int i = 0; i < head.InitialParameters.Count; i++) HeadParameters[i] = head.InitialParameters[i];
        ParametersChanged();
    }

    private UpdateStatistics AddShards(Minibatch minibatch, float entropyCoefficient)
    {
        team.Run(Shards, (shard, worker) =>
            statistics[shard] = AddShard(minibatch, entropyCoefficient, shard, scratch[worker]));
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
        UpdateStatistics total = default;
        for (int first = begin; first < end; first += WorkerScratch.BlockRows)
        {
            ReadOnlySpan<int> entries =
                minibatch.Order.AsSpan(first, Math.Min(WorkerScratch.BlockRows, end - first));
            mine.Gather(minibatch.Rollout, entries);
            actor.Forward(parameters.Pointer, mirror.Pointer, mine.Input, entries.Length, mine.Actor);
            total = total.Plus(
                DifferentiatePolicy(minibatch, entries, entropyCoefficient, mine, gradient));
            actor.Backward(
                parameters.Pointer, mirror.Pointer, mine.Input, entries.Length, mine.Actor, gradient);
            critic.Forward(CriticParameters, CriticMirror, mine.Input, entries.Length, mine.Critic);
            total = total.Plus(DifferentiateValue(minibatch, entries.Length, mine));
            critic.Backward(
                CriticParameters, CriticMirror, mine.Input, entries.Length, mine.Critic,
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

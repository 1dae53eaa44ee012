using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Torch.Learning;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Recurrent;

/// <summary>
/// Actor and critic on the memory of a gated recurrent unit, for targets that do not show all of their state. Learned
/// by backpropagation through the steps of a rollout; what was remembered when it began is taken as given.
/// </summary>
internal sealed unsafe class RecurrentActorCritic : DeviceActorCritic
{
    private readonly HostRecurrentNetwork host;
    private readonly RecurrentLayout layout;
    private readonly (Tensor Weights, Tensor Bias) input;
    private readonly (Tensor Weights, Tensor Bias) recurrent;
    private readonly (Tensor Weights, Tensor Bias) actor;
    private readonly float[] rememberedAtStart;
    private readonly DeviceColumn<float> remembered;
    private readonly float[] goesOn;
    private readonly DeviceColumn<float> keeps;

    /// <param name="config">How to learn.</param>
    /// <param name="head">The action head.</param>
    /// <param name="team">Threads.</param>
    /// <param name="host">The networks in host memory, with the weights to start from.</param>
    /// <param name="device">Where to compute.</param>
    public RecurrentActorCritic(
        PpoConfig config, ActionHead head, WorkerTeam team, HostRecurrentNetwork host, Device device)
        : base(config, head, team, host.Parameters, device, shards: 1)
    {
        this.host = host;
        layout = host.Layout;
        input = Numbers.Layers(layout.Input, 0)[0];
        recurrent = Numbers.Layers(layout.Recurrent, layout.RecurrentOffset)[0];
        actor = Numbers.Layers(layout.Actor, layout.ActorOffset)[0];
        HeadNumbers = Numbers.Numbers(head.InitialParameters.Count, layout.HeadOffset);
        ValueLayer = Numbers.Layers(layout.Critic, layout.CriticOffset)[0];
        rememberedAtStart = new float[host.Memory.Length];
        remembered = new DeviceColumn<float>(config.Environments, layout.Width, ScalarType.Float32, device);
        goesOn = new float[config.BatchSize];
        keeps = new DeviceColumn<float>(config.BatchSize, 0, ScalarType.Float32, device);
        ParametersChanged();
    }

    public override bool LearnsSequences => true;

    public override int OutputStride => layout.Actor.OutputStride;

    public override float* HeadParameters => host.HeadParameters;

    protected override Tensor? HeadNumbers { get; }

    protected override (Tensor Weights, Tensor Bias) ValueLayer { get; }

    public override void Evaluate(
        float* observations, int firstLane, int rows, float* outputs, float* values, int worker) =>
        host.Evaluate(observations, firstLane, rows, outputs, values, worker);

    public override void EpisodeEnded(int lane) => host.Forget(lane);

    public override ActorWeights CopyActor() => new RecurrentWeights(layout, host.Parameters.ToArray());

    public override void BeginUpdates(RolloutBuffer rollout)
    {
        base.BeginUpdates(rollout);
        for (int entry = 0; entry < rollout.Entries; entry++)
            goesOn[entry] = entry >= rollout.Lanes && rollout.Ended[entry - rollout.Lanes] ? 0 : 1;
        fixed (float* from = goesOn) keeps.Upload(from);
        fixed (float* from = rememberedAtStart) remembered.Upload(from);
    }

    public override UpdateStatistics EndUpdates()
    {
        host.Memory.Span.CopyTo(rememberedAtStart);
        return base.EndUpdates();
    }

    public override void Dispose()
    {
        base.Dispose();
        remembered.Dispose();
        keeps.Dispose();
    }

    protected override void HostChanged()
    {
        // It is read where it lies.
    }

    protected override void DifferentiateShards(
        Minibatch minibatch, (Tensor Mean, Tensor Scale) moments, double entropyCoefficient)
    {
        using DisposeScope scope = NewDisposeScope();
        DeviceSteps steps = OnDevice.Pick(minibatch.First, minibatch.Count, moments, minibatch.Scale);
        Tensor memories = Unroll(minibatch, steps.Observations);
        Tensor outputs = addmm(actor.Bias, memories, actor.Weights, 1, 1);
        Tensor values = addmm(ValueLayer.Bias, memories, ValueLayer.Weights, 1, 1).squeeze(1);
        (Tensor loss, Tensor sums) =
            Loss.Of(outputs, values, HeadNumbers, steps, minibatch.Count, entropyCoefficient);
        Differentiate(0, loss, sums);
    }

    /// <summary>What is remembered after each step of a minibatch: [steps, width], in its order.</summary>
    private Tensor Unroll(Minibatch minibatch, Tensor observations)
    {
        long times = minibatch.Rollout.Steps, lanes = minibatch.Count / times;
        Tensor entries = OnDevice.Entries(minibatch.First, minibatch.Count);
        Tensor keep = keeps.Values.index_select(0, entries).view(times, lanes, 1);
        // Entries of the first step are lanes.
        Tensor memory = remembered.Values.index_select(0, entries.narrow(0, 0, lanes));
        // Taken apart at once: the gradient of one step's part would be a whole tensor, for every step.
        Tensor[] seen = addmm(input.Bias, observations, input.Weights, 1, 1)
            .view(times, lanes, RecurrentLayout.Gates * layout.Width).unbind(0);
        var all = new Tensor[times];
        for (int t = 0; t < times; t++)
        {
            memory = memory * keep.select(0, t);
            Tensor recalled = addmm(recurrent.Bias, memory, recurrent.Weights, 1, 1);
            Tensor gates = Gate(seen[t], 0, 2).Plus(Gate(recalled, 0, 2)).sigmoid();
            Tensor candidate =
                Gate(seen[t], 2, 1).addcmul(Gate(gates, 0, 1), Gate(recalled, 2, 1), Scalars.One).tanh();
            memory = candidate.lerp(memory, Gate(gates, 1, 1));
            all[t] = memory;
        }
        return cat(all, 0);
    }

    private Tensor Gate(Tensor gates, int first, int count) =>
        gates.narrow(1, (long)first * layout.Width, (long)count * layout.Width);
}

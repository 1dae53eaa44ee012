using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// The fused backend's networks, learned by torch. Large minibatches on the processor are split into shards that run
/// side by side; their number depends on sizes alone, and their gradients are added in order, so that the number of
/// threads does not change a bit of the result.
/// </summary>
internal sealed unsafe class TorchActorCritic : DeviceActorCritic
{
    private const int MostShards = 8;

    // About a millisecond of arithmetic: what a shard costs to set up is then of little account.
    private const double ArithmeticPerShard = 1e8;

    private readonly HostNetworks host;
    private readonly DeviceNetworks networks;
    private readonly DevicePlay? play;
    private readonly int shards;

    /// <param name="config">How to learn.</param>
    /// <param name="head">The action head.</param>
    /// <param name="team">Threads.</param>
    /// <param name="host">The networks in host memory.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="playsOnDevice">
    /// Evaluates lanes there too, instead of with the copy of the weights in host memory.
    /// </param>
    public TorchActorCritic(
        PpoConfig config, ActionHead head, WorkerTeam team, HostNetworks host, Device device, bool playsOnDevice)
        : base(config, head, team, host.Parameters, device, Shards(config.MinibatchSize, host.Layout, device))
    {
        this.host = host;
        ParameterLayout layout = host.Layout;
        networks = new DeviceNetworks(layout, Numbers);
        HeadNumbers = Numbers.Numbers(head.InitialParameters.Count, layout.HeadOffset);
        shards = Shards(config.MinibatchSize, layout, device);
        play = playsOnDevice ? new DevicePlay(networks, RoomFor, layout.Actor, config.Environments, device) : null;
        ParametersChanged();
    }

    public override bool LearnsSequences => false;

    public override IBatchEvaluator? Batches => play;

    public override int OutputStride => host.Layout.Actor.OutputStride;

    public override float* HeadParameters => host.HeadParameters;

    protected override Tensor? HeadNumbers { get; }

    protected override (Tensor Weights, Tensor Bias) ValueLayer => networks.ValueLayer;

    public override void Evaluate(
        float* observations, int firstLane, int rows, float* outputs, float* values, int worker) =>
        host.Evaluate(observations, rows, outputs, values, worker);

    public override void EpisodeEnded(int lane)
    {
        // It remembers none.
    }

    public override ActorWeights CopyActor() => host.CopyActor();

    public override void Dispose()
    {
        base.Dispose();
        play?.Dispose();
    }

    protected override void HostChanged() => host.ParametersChanged();

    protected override void DifferentiateShards(
        Minibatch minibatch, (Tensor Mean, Tensor Scale) moments, double entropyCoefficient)
    {
        if (shards == 1) DifferentiateShard(0, minibatch, moments, entropyCoefficient);
        else Team.Run(shards, (shard, _) => DifferentiateShard(shard, minibatch, moments, entropyCoefficient));
    }

    // A device has its own way of working side by side.
    private static int Shards(int steps, ParameterLayout layout, Device device)
    {
        double arithmetic = (double)steps * (layout.Actor.ForwardArithmetic + layout.Critic.ForwardArithmetic
            + layout.Actor.BackwardArithmetic + layout.Critic.BackwardArithmetic);
        return device.type == DeviceType.CPU ? (int)Math.Clamp(arithmetic / ArithmeticPerShard, 1, MostShards) : 1;
    }

    private void DifferentiateShard(
        int shard, Minibatch minibatch, (Tensor Mean, Tensor Scale) moments, double entropyCoefficient)
    {
        OwnThread.Keep();
        using DisposeScope scope = NewDisposeScope();
        int begin = (int)((long)minibatch.Count * shard / shards);
        int end = (int)((long)minibatch.Count * (shard + 1) / shards);
        DeviceSteps steps = OnDevice.Pick(minibatch.First + begin, end - begin, moments, minibatch.Scale);
        (Tensor outputs, Tensor values) = networks.Evaluate(steps.Observations);
        (Tensor loss, Tensor sums) =
            Loss.Of(outputs, values.squeeze(1), HeadNumbers, steps, minibatch.Count, entropyCoefficient);
        Differentiate(shard, loss, sums);
    }
}

using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// The torch backend. A rollout crosses to the device once, all its updates run there one after another with nothing
/// waited for, and the new weights come back once. Wide minibatches on the processor are split into shards that run side
/// by side; their number depends on the sizes alone, and their gradients are added in order.
/// </summary>
internal sealed unsafe class TorchActorCritic : IActorCritic
{
    private const int MostShards = 8;

    // About a millisecond of arithmetic: what a shard costs to set up is then of little account.
    private const double ArithmeticPerShard = 1e8;

    private readonly PpoConfig config;
    private readonly WorkerTeam team;
    private readonly DeviceHead head;
    private readonly HostNetworks host;
    private readonly Device device;
    private readonly DeviceParameters parameters;
    private readonly DeviceLoss loss;
    private readonly DeviceAdam adam;
    private readonly Tensor[] gradients;
    private readonly IReadOnlyList<Tensor>[] parts;
    private readonly Tensor[] sums;
    private readonly Tensor hostRow;
    private readonly Tensor ofUpdates;
    private readonly Tensor lastKl;
    private readonly double arithmeticPerStep;
    private DeviceRollout? onDevice;
    private int updates;

    public TorchActorCritic(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels, Device device)
    {
        this.config = config;
        this.team = team;
        this.device = device;
        this.head = DeviceHead.For(head);
        host = new HostNetworks(config, observationSize, head, team.Size, kernels);
        ParameterLayout layout = host.Layout;
        parameters = new DeviceParameters(layout, head.InitialParameters.Count, device);
        loss = new DeviceLoss(config, layout.Actor, layout.Critic, this.head);
        adam = new DeviceAdam(parameters.Row, config);
        arithmeticPerStep = layout.Actor.ForwardArithmetic + layout.Critic.ForwardArithmetic
            + layout.Actor.BackwardArithmetic + layout.Critic.BackwardArithmetic;
        int shards = Shards(config.MinibatchSize);
        gradients = [.. Enumerable.Range(0, shards).Select(_ => zeros_like(parameters.Row))];
        parts = [.. gradients.Select(parameters.PartsOf)];
        sums = [.. Enumerable.Range(0, shards).Select(_ => zeros(5, ScalarType.Float32, device))];
        hostRow = zeros(layout.Total, ScalarType.Float32);
        ofUpdates = zeros(5, ScalarType.Float64, device);
        lastKl = zeros(1, ScalarType.Float32, device);
        MomentsOnDevice = device.type != DeviceType.CPU;
        ParametersChanged();
    }

    /// <summary>
    /// All parameters as they were after the last <see cref="EndUpdates"/>, laid out as the fused backend's. Call
    /// <see cref="ParametersChanged"/> after a write.
    /// </summary>
    public Span<float> Parameters => host.Parameters.Span;

    /// <summary>
    /// Has the moments of a minibatch's advantages computed on the device, where the host would not keep up with it; on
    /// the processor the host's own loop is quicker than a dozen operations.
    /// </summary>
    public bool MomentsOnDevice { get; init; }

    public int OutputStride => host.Layout.Actor.OutputStride;

    public float* HeadParameters => host.HeadParameters;

    public double LastKl => lastKl.item<float>();

    /// <summary>Carries parameters that were written in host memory over to the device.</summary>
    public void ParametersChanged()
    {
        using DisposeScope scope = NewDisposeScope();
        host.ParametersChanged();
        Parameters.CopyTo(RowInHost());
        parameters.Row.copy_(hostRow);
    }

    public void Evaluate(float* observations, int rows, float* outputs, float* values, int worker) =>
        host.Evaluate(observations, rows, outputs, values, worker);

    public void BeginUpdates(RolloutBuffer rollout)
    {
        onDevice ??= new DeviceRollout(rollout, config.Epochs, device);
        onDevice.Upload(rollout);
        using DisposeScope scope = NewDisposeScope();
        ofUpdates.zero_();
        updates = 0;
    }

    public void BeginEpoch(int[] order) => onDevice!.UploadOrder(order);

    public void Update(Minibatch minibatch, double learningRate, double entropyCoefficient)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor gradient = Differentiate(minibatch, entropyCoefficient);
        using IDisposable gradientsOff = no_grad();
        adam.Step(gradient, learningRate);
        head.Constrain(parameters.Head);
        Tensor means = Added(sums) * (1.0 / minibatch.Count);
        lastKl.copy_(means.narrow(0, 3, 1));
        ofUpdates.add_(means);
        updates++;
    }

    public UpdateStatistics EndUpdates()
    {
        using DisposeScope scope = NewDisposeScope();
        Download(parameters.Row, Parameters);
        host.ParametersChanged();
        double[] totals = ofUpdates.cpu().data<double>().ToArray();
        return new UpdateStatistics(totals[0], totals[1], totals[2], totals[3], totals[4]).DividedBy(updates);
    }

    /// <summary>The gradient of a minibatch's loss, in the layout of <see cref="Parameters"/>, not clipped.</summary>
    public float[] ComputeGradient(Minibatch minibatch, double entropyCoefficient)
    {
        BeginUpdates(minibatch.Rollout);
        BeginEpoch(minibatch.Order);
        using DisposeScope scope = NewDisposeScope();
        var gradient = new float[Parameters.Length];
        Download(Differentiate(minibatch, entropyCoefficient), gradient);
        return gradient;
    }

    public void Rescale(ValueScale from, ValueScale to)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradientsOff = no_grad();
        (Tensor weights, Tensor bias) = parameters.Critic[^1];
        double ratio = from.Deviation / to.Deviation;
        weights.mul_(ratio);
        bias.mul_(ratio).add_((from.Mean - to.Mean) / to.Deviation);
    }

    public ActorWeights CopyActor() => host.CopyActor();

    public void Dispose()
    {
        foreach (Tensor tensor in (Tensor[])[
            .. parts.SelectMany(part => part), .. gradients, .. sums, hostRow, ofUpdates, lastKl])
            tensor.Dispose();
        adam.Dispose();
        parameters.Dispose();
        onDevice?.Dispose();
    }

    // A device has its own way of working side by side.
    private int Shards(int steps) => device.type == DeviceType.CPU
        ? (int)Math.Clamp(steps * arithmeticPerStep / ArithmeticPerShard, 1, MostShards)
        : 1;

    private Tensor Differentiate(Minibatch minibatch, double entropyCoefficient)
    {
        (Tensor, Tensor) moments = MomentsOnDevice && minibatch.NormalisesAdvantages && minibatch.Count > 1
            ? onDevice!.Moments(minibatch.First, minibatch.Count)
            : (tensor(minibatch.AdvantageMean, device: device), tensor(minibatch.AdvantageScale, device: device));
        if (gradients.Length == 1)
            DifferentiateShard(0, minibatch, moments, entropyCoefficient);
        else
            team.Run(
                gradients.Length, (shard, _) => DifferentiateShard(shard, minibatch, moments, entropyCoefficient));
        return Added(gradients);
    }

    private void DifferentiateShard(
        int shard, Minibatch minibatch, (Tensor Mean, Tensor Scale) moments, double entropyCoefficient)
    {
        using DisposeScope scope = NewDisposeScope();
        int begin = (int)((long)minibatch.Count * shard / gradients.Length);
        int end = (int)((long)minibatch.Count * (shard + 1) / gradients.Length);
        DeviceSteps steps = onDevice!.Pick(minibatch.First + begin, end - begin, moments, minibatch.Scale);
        (Tensor ofShard, Tensor statistics) = loss.Of(parameters, steps, minibatch.Count, entropyCoefficient);
        IList<Tensor> found = autograd.grad([ofShard], [.. parameters.Leaves]);
        using IDisposable gradientsOff = no_grad();
        for (int i = 0; i < found.Count; i++) parts[shard][i].copy_(found[i]);
        sums[shard].copy_(statistics);
    }

    private static Tensor Added(Tensor[] shards)
    {
        for (int i = 1; i < shards.Length; i++) shards[0].add_(shards[i]);
        return shards[0];
    }

    private void Download(Tensor row, Span<float> to)
    {
        hostRow.copy_(row);
        RowInHost().CopyTo(to);
    }

    private Span<float> RowInHost() => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(hostRow.bytes);
}

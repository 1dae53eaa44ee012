using System.Runtime.InteropServices;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// What backends on torch have in common. A rollout crosses to the device once, all its updates run there one after
/// another with nothing waited for, and the new weights come back once, for policies to be copied from and for what is
/// evaluated on the host.
/// </summary>
internal abstract unsafe class DeviceActorCritic : IActorCritic
{
    private readonly PpoConfig config;
    private readonly AlignedBuffer host;
    private readonly DeviceHead head;
    private readonly DeviceAdam adam;
    private readonly Tensor[] gradients;
    private readonly IReadOnlyList<Tensor>[] parts;
    private readonly Tensor[] sums;
    private readonly Tensor hostRow;
    private readonly Tensor ofUpdates;
    private readonly Tensor lastKl;
    private DeviceRollout? onDevice;
    private int updates;

    /// <param name="config">How to learn.</param>
    /// <param name="head">The action head.</param>
    /// <param name="team">Threads.</param>
    /// <param name="host">The parameters in host memory.</param>
    /// <param name="device">Where to compute.</param>
    /// <param name="shards">Parts of a minibatch that are differentiated on their own.</param>
    protected DeviceActorCritic(
        PpoConfig config, ActionHead head, WorkerTeam team, AlignedBuffer host, Device device, int shards)
    {
        this.config = config;
        Team = team;
        this.host = host;
        this.head = DeviceHead.For(head);
        Device = device;
        Numbers = new FlatParameters(host.Length, device);
        Loss = new DeviceLoss(config, this.head);
        adam = new DeviceAdam(Numbers.Row, config);
        gradients = [.. Enumerable.Range(0, shards).Select(_ => zeros_like(Numbers.Row))];
        parts = new IReadOnlyList<Tensor>[shards];
        sums = [.. Enumerable.Range(0, shards).Select(_ => zeros(DeviceLoss.SumCount, ScalarType.Float32, device))];
        hostRow = zeros(host.Length, ScalarType.Float32);
        ofUpdates = zeros(DeviceLoss.SumCount, ScalarType.Float64, device);
        lastKl = zeros(1, ScalarType.Float32, device);
    }

    /// <summary>
    /// Has advantages, and their moments in a minibatch, computed on the device, where the host would not keep up with
    /// it; on the processor the host's own loop is quicker than a dozen operations.
    /// </summary>
    public bool EstimatesOnDevice { get; init; }

    /// <summary>
    /// All parameters as they were after the last <see cref="EndUpdates"/>. Call <see cref="ParametersChanged"/> after
    /// a write.
    /// </summary>
    public Span<float> Parameters => host.Span;

    public abstract bool LearnsSequences { get; }

    public virtual IBatchEvaluator? Batches => null;

    public abstract int OutputStride { get; }

    public abstract float* HeadParameters { get; }

    public double LastKl => lastKl.item<float>();

    protected Device Device { get; }

    protected WorkerTeam Team { get; }

    protected FlatParameters Numbers { get; }

    protected DeviceLoss Loss { get; }

    /// <summary>The head's own parameters on the device.</summary>
    protected abstract Tensor? HeadNumbers { get; }

    /// <summary>The layer that gives the value.</summary>
    protected abstract (Tensor Weights, Tensor Bias) ValueLayer { get; }

    /// <summary>The rollout that is being learned from.</summary>
    protected DeviceRollout OnDevice => onDevice!;

    /// <summary>Where a rollout lies on the device.</summary>
    protected DeviceRollout RoomFor(RolloutBuffer rollout) =>
        onDevice ??= new DeviceRollout(rollout, config.Epochs, Device);

    public abstract void Evaluate(
        float* observations, int firstLane, int rows, float* outputs, float* values, int worker);

    public abstract void EpisodeEnded(int lane);

    public abstract ActorWeights CopyActor();

    /// <summary>Carries parameters that were written in host memory over to the device.</summary>
    public void ParametersChanged()
    {
        OwnThread.Keep();
        using DisposeScope scope = NewDisposeScope();
        HostChanged();
        host.Span.CopyTo(RowInHost());
        Numbers.Row.copy_(hostRow);
    }

    public ReturnMoments EstimateAdvantages(RolloutBuffer rollout, double discount) =>
        EstimatesOnDevice && rollout.Turns is null
        ? RoomFor(rollout).EstimateAdvantages(rollout, discount, config.GaeLambda)
        : AdvantageEstimation.Fill(rollout, discount, config.GaeLambda, Team);

    public virtual void BeginUpdates(RolloutBuffer rollout)
    {
        OwnThread.Keep();
        RoomFor(rollout).Upload(rollout);
        using DisposeScope scope = NewDisposeScope();
        ofUpdates.zero_();
        updates = 0;
    }

    public void BeginEpoch(int[] order) => OnDevice.UploadOrder(order);

    public void Update(Minibatch minibatch, double learningRate, double entropyCoefficient)
    {
        OwnThread.Keep();
        using DisposeScope scope = NewDisposeScope();
        Tensor gradient = Differentiate(minibatch, entropyCoefficient);
        using IDisposable gradientsOff = no_grad();
        adam.Step(gradient, learningRate);
        head.Constrain(HeadNumbers);
        Tensor means = Added(sums) * Scalars.Of(1.0 / minibatch.Count);
        lastKl.copy_(means.narrow(0, DeviceLoss.KlSum, 1));
        ofUpdates.Increase(means);
        updates++;
    }

    public virtual UpdateStatistics EndUpdates()
    {
        using DisposeScope scope = NewDisposeScope();
        Download(Numbers.Row, host.Span);
        HostChanged();
        double[] totals = ofUpdates.cpu().data<double>().ToArray();
        return new UpdateStatistics(totals[0], totals[1], totals[2], totals[3], totals[4]).DividedBy(updates);
    }

    /// <summary>The gradient of a minibatch's loss, in the layout of <see cref="Parameters"/>, not clipped.</summary>
    public float[] ComputeGradient(Minibatch minibatch, double entropyCoefficient)
    {
        BeginUpdates(minibatch.Rollout);
        BeginEpoch(minibatch.Order);
        using DisposeScope scope = NewDisposeScope();
        var gradient = new float[host.Length];
        Download(Differentiate(minibatch, entropyCoefficient), gradient);
        return gradient;
    }

    public void Rescale(ValueScale from, ValueScale to)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable gradientsOff = no_grad();
        double ratio = from.Deviation / to.Deviation;
        ValueLayer.Weights.mul_(Scalars.Of(ratio));
        ValueLayer.Bias.mul_(Scalars.Of(ratio)).Increase((from.Mean - to.Mean) / to.Deviation);
    }

    public virtual void Dispose()
    {
        foreach (Tensor tensor in (Tensor[])[
            .. parts.SelectMany(part => part ?? []), .. gradients, .. sums, hostRow, ofUpdates, lastKl])
            tensor.Dispose();
        adam.Dispose();
        Numbers.Dispose();
        onDevice?.Dispose();
    }

    /// <summary>The parameters in host memory are new.</summary>
    protected abstract void HostChanged();

    /// <summary>Calls <see cref="Differentiate(int, Tensor, Tensor)"/> for every shard of a minibatch.</summary>
    /// <param name="minibatch">The minibatch.</param>
    /// <param name="moments">What its advantages are scaled with.</param>
    /// <param name="entropyCoefficient">Weight of the entropy bonus.</param>
    protected abstract void DifferentiateShards(
        Minibatch minibatch, (Tensor Mean, Tensor Scale) moments, double entropyCoefficient);

    /// <summary>Writes a shard's gradient and sums. Shards may be written at once by different threads.</summary>
    protected void Differentiate(int shard, Tensor loss, Tensor statistics)
    {
        parts[shard] ??= Kept(Numbers.PartsOf(gradients[shard]));
        IList<Tensor> found = autograd.grad([loss], [.. Numbers.Leaves]);
        using IDisposable gradientsOff = no_grad();
        for (int i = 0; i < found.Count; i++) parts[shard][i].copy_(found[i]);
        sums[shard].copy_(statistics);
    }

    private Tensor Differentiate(Minibatch minibatch, double entropyCoefficient)
    {
        DifferentiateShards(minibatch, Moments(minibatch), entropyCoefficient);
        return Added(gradients);
    }

    // A number that comes from the host would have to be waited for.
    private (Tensor Mean, Tensor Scale) Moments(Minibatch minibatch) => !EstimatesOnDevice
        ? (tensor(minibatch.AdvantageMean, device: Device), tensor(minibatch.AdvantageScale, device: Device))
        : minibatch.NormalizesAdvantages && minibatch.Count > 1
            ? OnDevice.Moments(minibatch.First, minibatch.Count)
            : (zeros([], ScalarType.Float32, Device), ones([], ScalarType.Float32, Device));

    private static Tensor Added(Tensor[] shards)
    {
        for (int i = 1; i < shards.Length; i++) shards[0].Increase(shards[i]);
        return shards[0];
    }

    // Made within the scope of an update, and needed in the next ones.
    private static IReadOnlyList<Tensor> Kept(IReadOnlyList<Tensor> tensors)
    {
        foreach (Tensor tensor in tensors) tensor.DetachFromDisposeScope();
        return tensors;
    }

    private void Download(Tensor row, Span<float> to)
    {
        hostRow.copy_(row);
        RowInHost().CopyTo(to);
    }

    private Span<float> RowInHost() => MemoryMarshal.Cast<byte, float>(hostRow.bytes);
}

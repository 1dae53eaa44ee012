using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Engine.Torch.Recurrent;
using TorchSharp;

namespace GamingAudit.Engine.Torch;

/// <summary>
/// PPO whose updates torch computes, on the processor or on a CUDA device. Rollouts are played with the weights' copy
/// in host memory by the same kernels as the fused backend's; or, where a step of all environments is so much
/// arithmetic that a device is worth waiting for, with the weights on the device.
/// </summary>
public sealed class TorchBackend : PpoBackend
{
    private readonly TorchDevice device;

    /// <param name="device">Where to compute.</param>
    /// <param name="options">How to find libtorch.</param>
    /// <exception cref="TorchUnavailableException">libtorch, or the device, cannot be used.</exception>
    public TorchBackend(TorchDevice device, LoadOptions options)
    {
        this.device = device;
        Installation = TorchLoader.Load(options);
        if (device == TorchDevice.Cuda && Installation.CudaObstacle is { } obstacle)
            throw new TorchUnavailableException($"CUDA cannot be used: {obstacle}.");
        // The parts of a minibatch are what runs side by side, each on a thread of its own.
        OwnThread.Keep();
    }

    /// <summary>What was loaded.</summary>
    public TorchInstallation Installation { get; }

    /// <summary>
    /// Gives the policy a memory: a gated recurrent unit of the first hidden layer's width, for targets that do not
    /// show all of their state.
    /// </summary>
    public bool IsRecurrent { get; init; }

    /// <summary>
    /// Whether advantages are estimated and lanes evaluated on the device too; null for where it is expected to pay,
    /// which it is not on the processor.
    /// </summary>
    internal bool? StaysOnDevice { get; init; }

    private torch.Device Place => device == TorchDevice.Cuda ? torch.CUDA : torch.CPU;

    /// <inheritdoc/>
    public override string Name =>
        (device == TorchDevice.Cuda ? "torch (cuda)" : "torch (cpu)") + (IsRecurrent ? ", recurrent" : "");

    internal override BackendRates MeasureRates(int threads, double seconds) =>
        DeviceRates.Measure(Place, threads, seconds);

    // Going through time takes nearly as long for one lane as for dozens: few minibatches of many lanes.
    internal override PpoConfig Suited(PpoConfig config) =>
        IsRecurrent ? config with { MinibatchSize = config.BatchSize / 2 } : config;

    internal override IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels)
    {
        bool estimates = StaysOnDevice ?? device == TorchDevice.Cuda;
        if (!IsRecurrent)
        {
            var networks = new HostNetworks(config, observationSize, head, team.Size, kernels);
            bool plays = StaysOnDevice
                ?? (device == TorchDevice.Cuda && DevicePlay.Pays(config, networks.Layout, team.Size));
            return new TorchActorCritic(config, head, team, networks, Place, plays) { EstimatesOnDevice = estimates };
        }
        var layout = new RecurrentLayout(observationSize, config.Hidden[0], head);
        var recurrent = new HostRecurrentNetwork(layout, config.Environments, team.Size, kernels);
        recurrent.Initialize(head, config.Seed);
        return new RecurrentActorCritic(config, head, team, recurrent, Place) { EstimatesOnDevice = estimates };
    }

    internal override void LearnPreferences(TrunkShape shape, Span<float> numbers, PreferenceFit fit) =>
        DevicePreferences.Learn(shape, numbers, fit, Place);
}

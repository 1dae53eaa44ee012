using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Engine.Torch.Recurrent;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// PPO whose updates torch computes, on the processor or on a CUDA device. Rollouts are played with the weights' copy
/// in host memory by the same kernels as the fused backend's, so that no step waits for the device.
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
        // The parts of a minibatch are what runs side by side. Within one, the split into threads would decide how
        // sums are rounded, and a result would depend on the machine.
        torch.set_num_threads(1);
    }

    /// <summary>What was loaded.</summary>
    public TorchInstallation Installation { get; }

    /// <summary>
    /// Gives the policy a memory: a gated recurrent unit of the first hidden layer's width, for targets that do not
    /// show all of their state.
    /// </summary>
    public bool IsRecurrent { get; init; }

    /// <inheritdoc/>
    public override string Name =>
        (device == TorchDevice.Cuda ? "torch (cuda)" : "torch (cpu)") + (IsRecurrent ? ", recurrent" : "");

    // Going through time takes nearly as long for one lane as for dozens: few minibatches of many lanes.
    internal override PpoConfig Suited(PpoConfig config) =>
        IsRecurrent ? config with { MinibatchSize = config.BatchSize / 2 } : config;

    internal override IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels)
    {
        torch.Device place = device == TorchDevice.Cuda ? torch.CUDA : torch.CPU;
        if (!IsRecurrent)
            return new TorchActorCritic(
                config, head, team, new HostNetworks(config, observationSize, head, team.Size, kernels), place);
        var layout = new RecurrentLayout(observationSize, config.Hidden[0], head);
        var host = new HostRecurrentNetwork(layout, config.Environments, team.Size, kernels);
        host.Initialise(head, config.Seed);
        return new RecurrentActorCritic(config, head, host, place);
    }
}

using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Learning;

/// <summary>Hand-written managed kernels on the processor; needs nothing that is not part of this library.</summary>
internal sealed class FusedBackend : PpoBackend
{
    private FusedBackend()
    {
    }

    /// <summary>The backend.</summary>
    public static FusedBackend Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "fused";

    internal override BackendRates MeasureRates(int threads, double seconds) =>
        new(ProductRate.Measure(threads, seconds, KernelSet.Best), double.PositiveInfinity, 0);

    internal override IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels) =>
        new ActorCritic(config, observationSize, head, team, kernels);
}

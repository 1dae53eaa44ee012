using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Threading;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>A backend that cannot train, to see who asks it to.</summary>
internal sealed class NoBackend : PpoBackend
{
    public override string Name => "none";

    internal override BackendRates MeasureRates(int threads, double seconds) =>
        throw new NotSupportedException("This backend is not measured.");

    internal override IActorCritic CreateNetwork(
        PpoConfig config, int observationSize, ActionHead head, WorkerTeam team, KernelSet kernels) =>
        throw new NotSupportedException("This backend does not train.");
}

using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>What <c>bench ppo</c> measured of the fused engine.</summary>
/// <param name="Throughput">Steps a second, by environments and threads.</param>
/// <param name="Learning">Time to balance the pole, by seed.</param>
internal sealed record PpoBench(IEnumerable<PpoMeasurement> Throughput, IEnumerable<CartPoleMeasurement> Learning)
    : TrainingBench
{
    public override TrainingBench Measured() => new PpoBench([.. Throughput], [.. Learning]);
}

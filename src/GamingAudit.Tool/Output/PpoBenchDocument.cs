using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Output;

/// <summary>What <c>bench ppo</c> measured.</summary>
/// <param name="Throughput">Steps a second, by environments and threads.</param>
/// <param name="Learning">Time to balance the pole, by seed.</param>
internal sealed record PpoBenchDocument(
    IReadOnlyList<PpoMeasurement> Throughput, IReadOnlyList<CartPoleMeasurement> Learning);

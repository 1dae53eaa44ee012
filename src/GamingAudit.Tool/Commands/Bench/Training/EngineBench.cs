using GamingAudit.Engine.Bench;

namespace GamingAudit.Tool.Commands.Bench.Training;

/// <summary>What <c>bench ppo</c> measured of two engines.</summary>
/// <param name="Startup">What it took to have the second one ready.</param>
/// <param name="Throughput">Steps a second, by width, environments and engine.</param>
internal sealed record EngineBench(EngineStartup Startup, IEnumerable<EngineMeasurement> Throughput) : TrainingBench
{
    public override TrainingBench Measured() => this with { Throughput = [.. Throughput] };
}

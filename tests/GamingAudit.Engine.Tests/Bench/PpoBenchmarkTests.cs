using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Tests.Bench;

public sealed class PpoBenchmarkTests
{
    [Fact]
    public void The_phases_add_up_to_the_time_of_a_step()
    {
        PpoMeasurement measured = PpoBenchmark.Measure(
            64, 2, 0.3, KernelSet.Best, TestContext.Current.CancellationToken);
        double sum = measured.EnvironmentMicroseconds + measured.InferenceMicroseconds
            + measured.AdvantageMicroseconds + measured.UpdateMicroseconds;
        Assert.InRange(sum * measured.StepsPerSecond / 1e6, 0.5, 1.01);
        Assert.InRange(measured.OfGemm, 0.001, 1);
        Assert.Equal(KernelSet.Best.Name, measured.Kernels);
    }

    [Fact]
    public void Arithmetic_is_counted_as_the_layers_say()
    {
        PpoMeasurement measured = PpoBenchmark.Measure(
            8, 1, 0.1, KernelSet.Best, TestContext.Current.CancellationToken);
        // 5 inputs with the time to go, 2 and 1 outputs; 5 times forward, 4 times back without the input's gradient.
        const double forward = 2.0 * (2 * (5 * 64 + 64 * 64) + 64 * 3), first = 2.0 * 2 * 5 * 64;
        double perStep = 5 * forward + 4 * (2 * forward - first);
        Assert.Equal(perStep, measured.TrainingGigaflops * 1e9 / measured.StepsPerSecond, 1e-3);
    }
}

using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Engine.Torch.Tests.Learning;

public sealed unsafe class PreferenceParityTests
{
    private static readonly TrunkShape Shape = new(7, [32, 16], 1);

    // Torch differentiates by itself; the same first numbers, comparisons and steps.
    [Theory]
    [InlineData(1, 1e-5)]
    [InlineData(100, 1e-3)]
    public void Torch_and_the_fused_backend_learn_the_same_rewards(int steps, double tolerance)
    {
        PreferenceFit fit = Comparisons(200) with { Steps = steps };
        float[] first = First();
        float[] fused = Learned(FusedBackend.Instance, fit), torch = Learned(TorchFixture.Backend, fit);
        double moved = Distance(first, fused);
        Assert.True(moved > 0.01, $"The numbers moved by {moved} only.");
        Assert.InRange(Distance(fused, torch) / moved, 0, tolerance);
        Assert.InRange(Math.Abs(Loss(fused, fit) - Loss(torch, fit)), 0, tolerance * Loss(first, fit));
        if (steps > 1) Assert.True(Loss(torch, fit) < 0.6 * Loss(first, fit));
    }

    private static float[] Learned(PpoBackend backend, PreferenceFit fit)
    {
        float[] numbers = First();
        backend.LearnPreferences(Shape, numbers, fit);
        return numbers;
    }

    private static float[] First()
    {
        var numbers = new float[Shape.Parameters];
        fixed (float* first = numbers) OrthogonalInitialization.Fill(Shape, first, 0.1, new SamplingChance(1));
        return numbers;
    }

    // Of points by a function of their numbers that no linear one orders.
    private static PreferenceFit Comparisons(int pairs)
    {
        var chance = new SamplingChance(2);
        var rows = new List<float>();
        for (int pair = 0; pair < pairs; pair++)
        {
            float[] one = Point(), other = Point();
            rows.AddRange(Worth(one) >= Worth(other) ? [.. one, .. other] : [.. other, .. one]);
        }
        return new PreferenceFit([.. rows], pairs);

        float[] Point() => [.. Enumerable.Range(0, Shape.Inputs).Select(_ => (float)chance.Normal(0, 1))];

        static float Worth(float[] point) => point[0] * point[1] + MathF.Abs(point[2]) - 0.5f * point[3];
    }

    private static double Loss(float[] numbers, PreferenceFit fit)
    {
        var trunk = new Trunk(Shape, KernelSet.Best);
        var scratch = new TrunkScratch(Shape, 2 * fit.Pairs);
        AlignedBuffer parameters = new(Shape.Parameters), mirror = new(Shape.Mirror), rows = new(fit.Rows.Length);
        numbers.CopyTo(parameters.Span);
        fit.Rows.CopyTo(rows.Span);
        Shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        trunk.Forward(parameters.Pointer, mirror.Pointer, rows.Pointer, 2 * fit.Pairs, scratch);
        double sum = 0;
        for (int pair = 0; pair < fit.Pairs; pair++)
        {
            float* scores = scratch.Output + (nint)2 * pair * Shape.OutputStride;
            sum += Math.Log(1 + Math.Exp(scores[Shape.OutputStride] - scores[0]));
        }
        return sum / fit.Pairs;
    }

    private static double Distance(float[] one, float[] other) =>
        Math.Sqrt(one.Zip(other, (a, b) => ((double)a - b) * ((double)a - b)).Sum());
}

using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>Fits a network to comparisons with the kernels that train policies, on one thread.</summary>
internal static unsafe class FusedPreferences
{
    /// <summary>Changes a network's numbers so that it agrees with comparisons.</summary>
    /// <param name="shape">The network; one output.</param>
    /// <param name="numbers">Its numbers at first; changed in place.</param>
    /// <param name="fit">The comparisons.</param>
    public static void Learn(TrunkShape shape, Span<float> numbers, PreferenceFit fit)
    {
        KernelSet kernels = KernelSet.Best;
        var trunk = new Trunk(shape, kernels);
        int rows = 2 * fit.Pairs;
        var scratch = new TrunkScratch(shape, rows);
        AlignedBuffer parameters = new(shape.Parameters), mirror = new(shape.Mirror), batch = new(fit.Rows.Length);
        AlignedBuffer gradient = new(shape.Parameters), mean = new(shape.Parameters), square = new(shape.Parameters);
        numbers.CopyTo(parameters.Span);
        fit.Rows.CopyTo(batch.Span);
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        for (int step = 1; step <= fit.Steps; step++)
        {
            trunk.Forward(parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch);
            for (int pair = 0; pair < fit.Pairs; pair++)
            {
                float* preferred = scratch.Output + (nint)2 * pair * shape.OutputStride;
                float margin = *preferred - *(preferred + shape.OutputStride);
                float pull = 1 / (1 + MathF.Exp(margin)) / fit.Pairs;
                scratch.OutputGradient[(nint)2 * pair * shape.OutputStride] = -pull;
                scratch.OutputGradient[(nint)(2 * pair + 1) * shape.OutputStride] = pull;
            }
            for (int p = 0; p < shape.Parameters; p++)
                gradient.Pointer[p] = (float)(fit.Penalty * parameters.Pointer[p]);
            trunk.Backward(parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch, gradient.Pointer);
            kernels.Adam(
                parameters.Pointer, gradient.Pointer, mean.Pointer, square.Pointer, shape.Parameters,
                AdamStep.At(step, 1, fit.Rate, PreferenceFit.AdamEpsilon));
            shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        }
        parameters.Span[..numbers.Length].CopyTo(numbers);
    }
}

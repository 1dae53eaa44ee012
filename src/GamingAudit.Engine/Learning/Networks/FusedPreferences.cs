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
        int rows = 2 * fit.Pairs;
        var network = new FittedTrunk(shape, numbers);
        var scratch = new TrunkScratch(shape, rows);
        var batch = new AlignedBuffer(fit.Rows.Length);
        fit.Rows.CopyTo(batch.Span);
        for (int step = 1; step <= fit.Steps; step++)
        {
            network.Forward(batch, rows, scratch);
            for (int pair = 0; pair < fit.Pairs; pair++)
            {
                float* preferred = scratch.Output + (nint)2 * pair * shape.OutputStride;
                float margin = *preferred - *(preferred + shape.OutputStride);
                float pull = 1 / (1 + MathF.Exp(margin)) / fit.Pairs;
                scratch.OutputGradient[(nint)2 * pair * shape.OutputStride] = -pull;
                scratch.OutputGradient[(nint)(2 * pair + 1) * shape.OutputStride] = pull;
            }
            network.Descend(batch, rows, scratch, fit.Rate, fit.Penalty);
        }
        network.Numbers[..numbers.Length].CopyTo(numbers);
    }
}

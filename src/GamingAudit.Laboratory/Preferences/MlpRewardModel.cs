using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Laboratory.Preferences;

/// <summary>
/// A Bradley-Terry reward model that is a multilayer perceptron, on the arithmetic that the audit trains policies with.
/// Full batches and one thread, so that it is the same on every run with the same kernels.
/// </summary>
internal sealed unsafe class MlpRewardModel
{
    private const double AdamEpsilon = 1e-5;
    private readonly TrunkShape shape;
    private readonly Trunk trunk;
    private readonly KernelSet kernels = KernelSet.Best;
    private readonly AlignedBuffer parameters;
    private readonly AlignedBuffer mirror;
    private readonly float[][] inputs;

    /// <param name="inputs">The numbers that describe each answer.</param>
    /// <param name="hidden">Widths of the layers between.</param>
    /// <param name="seed">Decides the first weights.</param>
    public MlpRewardModel(float[][] inputs, IReadOnlyList<int> hidden, ulong seed)
    {
        this.inputs = inputs;
        shape = new TrunkShape(inputs[0].Length, hidden, 1);
        trunk = new Trunk(shape, kernels);
        parameters = new AlignedBuffer(shape.Parameters);
        mirror = new AlignedBuffer(shape.Mirror);
        OrthogonalInitialisation.Fill(shape, parameters.Pointer, 0.1, new SamplingChance(seed));
        shape.WriteMirror(parameters.Pointer, mirror.Pointer);
    }

    /// <summary>Maximises the likelihood of comparisons less a squared penalty on the weights.</summary>
    public void Fit(IReadOnlyList<Comparison> comparisons, int steps = 400, double rate = 3e-3, double penalty = 1e-3)
    {
        int rows = 2 * comparisons.Count;
        var scratch = new TrunkScratch(shape, rows);
        var batch = new AlignedBuffer(rows * shape.Inputs);
        for (int i = 0; i < comparisons.Count; i++)
        {
            inputs[comparisons[i].Preferred].CopyTo(batch.Span[(2 * i * shape.Inputs)..]);
            inputs[comparisons[i].Other].CopyTo(batch.Span[((2 * i + 1) * shape.Inputs)..]);
        }
        AlignedBuffer gradient = new(shape.Parameters), mean = new(shape.Parameters), square = new(shape.Parameters);
        for (int step = 1; step <= steps; step++)
        {
            trunk.Forward(parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch);
            for (int i = 0; i < comparisons.Count; i++)
            {
                float* preferred = scratch.Output + (nint)2 * i * shape.OutputStride;
                float margin = *preferred - *(preferred + shape.OutputStride);
                float pull = 1 / (1 + MathF.Exp(margin)) / comparisons.Count;
                scratch.OutputGradient[(nint)2 * i * shape.OutputStride] = -pull;
                scratch.OutputGradient[(nint)(2 * i + 1) * shape.OutputStride] = pull;
            }
            for (int p = 0; p < shape.Parameters; p++)
                gradient.Pointer[p] = (float)(penalty * parameters.Pointer[p]);
            trunk.Backward(
                parameters.Pointer, mirror.Pointer, batch.Pointer, rows, scratch, gradient.Pointer);
            kernels.Adam(
                parameters.Pointer, gradient.Pointer, mean.Pointer, square.Pointer, shape.Parameters,
                AdamStep.At(step, 1, rate, AdamEpsilon));
            shape.WriteMirror(parameters.Pointer, mirror.Pointer);
        }
    }

    /// <summary>The reward of every answer.</summary>
    public double[] Scores()
    {
        var scratch = new TrunkScratch(shape, 1);
        var row = new AlignedBuffer(shape.Inputs);
        return [.. inputs.Select(answer =>
        {
            answer.CopyTo(row.Span);
            trunk.Forward(parameters.Pointer, mirror.Pointer, row.Pointer, 1, scratch);
            return (double)*scratch.Output;
        })];
    }
}

using GamingAudit.Engine.Learning.Kernels;

namespace GamingAudit.Engine.Learning.Networks;

/// <summary>What one thread needs to pass a block of rows through a trunk and back.</summary>
internal sealed unsafe class TrunkScratch(TrunkShape shape, int rows)
{
    private readonly AlignedBuffer[] activations =
        [.. shape.Layers.Select(layer => new AlignedBuffer(rows * layer.OutputStride))];

    private readonly AlignedBuffer[] deltas =
        [new AlignedBuffer(rows * shape.WidestStride), new AlignedBuffer(rows * shape.WidestStride)];

    private readonly AlignedBuffer outputGradient = new(rows * shape.OutputStride);

    /// <summary>
    /// What the last layer wrote: a row of <see cref="TrunkShape.OutputStride"/> floats for each input row.
    /// </summary>
    public float* Output => activations[^1].Pointer;

    /// <summary>The loss's gradient by <see cref="Output"/>, to be filled before a backward pass.</summary>
    public float* OutputGradient => outputGradient.Pointer;

    public float* Activation(int layer) => activations[layer].Pointer;

    public float* Delta(int layer) => deltas[layer & 1].Pointer;
}

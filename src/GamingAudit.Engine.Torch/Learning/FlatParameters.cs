using GamingAudit.Engine.Learning.Networks;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// All parameters in one row of numbers on a device, laid out as in host memory, so that one copy carries them over and
/// one step of the optimiser changes them; and the views of it that networks are made of.
/// </summary>
/// <param name="length">Numbers in the row, padding (always zero) included.</param>
/// <param name="device">Where to put them.</param>
internal sealed class FlatParameters(long length, Device device) : IDisposable
{
    private readonly List<Tensor> leaves = [];

    /// <summary>The numbers.</summary>
    public Tensor Row { get; } = zeros(length, ScalarType.Float32, device);

    /// <summary>Everything that has a gradient.</summary>
    public IReadOnlyList<Tensor> Leaves => leaves;

    /// <summary>Weights, in the layout's own orientation, and biases of a trunk's layers.</summary>
    /// <param name="shape">The trunk.</param>
    /// <param name="offset">Where in the row it begins.</param>
    public IReadOnlyList<(Tensor Weights, Tensor Bias)> Layers(TrunkShape shape, long offset) =>
    [
        .. shape.Layers.Select(layer => (
            Leaf([layer.Rows, layer.Columns], [layer.Stride, 1], offset + layer.Weights),
            Leaf([layer.Outputs], [1], offset + layer.Bias))),
    ];

    /// <summary>Some numbers in a row; null where there are none.</summary>
    public Tensor? Numbers(int count, long offset) => count > 0 ? Leaf([count], [1], offset) : null;

    /// <summary>The parts of another row of the same layout that belong to the leaves.</summary>
    public IReadOnlyList<Tensor> PartsOf(Tensor row) =>
        [.. leaves.Select(leaf => View(row, leaf.shape, leaf.stride(), leaf.storage_offset()))];

    public void Dispose()
    {
        foreach (Tensor leaf in leaves) leaf.Dispose();
        Row.Dispose();
    }

    private Tensor Leaf(long[] size, long[] strides, long offset)
    {
        Tensor view = View(Row, size, strides, offset);
        view.requires_grad_();
        leaves.Add(view);
        return view;
    }

    private static Tensor View(Tensor row, long[] size, long[] strides, long offset)
    {
        using Tensor strided = row.as_strided(size, strides, offset);
        return strided.detach();
    }
}

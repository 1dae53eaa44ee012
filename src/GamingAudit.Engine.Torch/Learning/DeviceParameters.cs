using GamingAudit.Engine.Learning.Networks;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// All parameters in one row of numbers on a device, laid out as in host memory, so that one copy carries them over and
/// one step of the optimiser changes them; and the views of it that the networks are made of.
/// </summary>
internal sealed class DeviceParameters : IDisposable
{
    private readonly List<Tensor> leaves = [];

    /// <param name="layout">Where the numbers lie.</param>
    /// <param name="headParameters">How many the action head has of its own.</param>
    /// <param name="device">Where to put them.</param>
    public DeviceParameters(ParameterLayout layout, int headParameters, Device device)
    {
        Row = zeros(layout.Total, ScalarType.Float32, device);
        Actor = Layers(layout.Actor, 0);
        Head = headParameters > 0 ? Leaf(View(Row, [headParameters], [1], layout.HeadOffset)) : null;
        Critic = Layers(layout.Critic, layout.CriticOffset);
    }

    /// <summary>The numbers, padding (always zero) included.</summary>
    public Tensor Row { get; }

    /// <summary>Weights and biases of the actor's layers, in the layout's own orientation.</summary>
    public IReadOnlyList<(Tensor Weights, Tensor Bias)> Actor { get; }

    /// <summary>The action head's own parameters; null where it has none.</summary>
    public Tensor? Head { get; }

    public IReadOnlyList<(Tensor Weights, Tensor Bias)> Critic { get; }

    /// <summary>Everything that has a gradient.</summary>
    public IReadOnlyList<Tensor> Leaves => leaves;

    /// <summary>The parts of another row of the same layout that belong to the leaves.</summary>
    public IReadOnlyList<Tensor> PartsOf(Tensor row) =>
        [.. leaves.Select(leaf => View(row, leaf.shape, leaf.stride(), leaf.storage_offset()))];

    public void Dispose()
    {
        foreach (Tensor leaf in leaves) leaf.Dispose();
        Row.Dispose();
    }

    private (Tensor, Tensor)[] Layers(TrunkShape shape, int offset) =>
    [
        .. shape.Layers.Select(layer => (
            Leaf(View(Row, [layer.Rows, layer.Columns], [layer.Stride, 1], offset + layer.Weights)),
            Leaf(View(Row, [layer.Outputs], [1], offset + layer.Bias)))),
    ];

    private Tensor Leaf(Tensor view)
    {
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

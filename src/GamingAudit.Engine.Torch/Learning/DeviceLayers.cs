using GamingAudit.Engine.Learning.Networks;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>Linear layers with tanh between them.</summary>
internal static class DeviceLayers
{
    /// <summary>[rows, outputs]; in the caller's dispose scope.</summary>
    /// <param name="shape">The layers.</param>
    /// <param name="layers">Their numbers.</param>
    /// <param name="input">[rows, inputs].</param>
    public static Tensor Forward(
        TrunkShape shape, IReadOnlyList<(Tensor Weights, Tensor Bias)> layers, Tensor input)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            (Tensor weights, Tensor bias) = layers[i];
            input = addmm(bias, input, shape.Layers[i].ByOutput ? weights.t() : weights, 1, 1);
            if (i < layers.Count - 1) input = input.tanh();
        }
        return input;
    }
}

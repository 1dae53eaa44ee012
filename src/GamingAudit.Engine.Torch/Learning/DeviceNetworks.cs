using GamingAudit.Engine.Learning.Networks;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>Actor and critic as layers on a device: tanh between linear layers.</summary>
internal sealed class DeviceNetworks(ParameterLayout layout, FlatParameters numbers)
{
    private readonly IReadOnlyList<(Tensor Weights, Tensor Bias)> actor = numbers.Layers(layout.Actor, 0);
    private readonly IReadOnlyList<(Tensor Weights, Tensor Bias)> critic =
        numbers.Layers(layout.Critic, layout.CriticOffset);

    /// <summary>The layer that gives the value.</summary>
    public (Tensor Weights, Tensor Bias) ValueLayer => critic[^1];

    /// <summary>[rows, outputs] of the actor, and [rows, 1] of the critic; in the caller's dispose scope.</summary>
    /// <param name="observations">[rows, observation size], scaled.</param>
    public (Tensor Outputs, Tensor Values) Evaluate(Tensor observations) =>
        (DeviceLayers.Forward(layout.Actor, actor, observations),
            DeviceLayers.Forward(layout.Critic, critic, observations));
}

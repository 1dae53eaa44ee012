using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>Steps to learn from, one row each.</summary>
/// <param name="Observations">[steps, observation size], scaled.</param>
/// <param name="Actions">[steps, action width].</param>
/// <param name="Masks">[steps, mask length], true where legal; null where there is no mask.</param>
/// <param name="LogProbabilities">[steps], under the policy that acted.</param>
/// <param name="Advantages">[steps], normalised.</param>
/// <param name="Values">[steps], as predicted then, in the critic's units.</param>
/// <param name="Returns">[steps], in the critic's units.</param>
internal sealed record DeviceSteps(
    Tensor Observations, Tensor Actions, Tensor? Masks, Tensor LogProbabilities, Tensor Advantages, Tensor Values,
    Tensor Returns);

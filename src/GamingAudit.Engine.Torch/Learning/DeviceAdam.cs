using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Settings;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>
/// Clips a gradient by its norm and makes a step of Adam, over all parameters at once and without waiting for the
/// device: the same <see cref="AdamStep"/> as the fused backend's.
/// </summary>
internal sealed class DeviceAdam(Tensor parameters, PpoConfig config) : IDisposable
{
    private readonly Tensor mean = zeros_like(parameters);
    private readonly Tensor square = zeros_like(parameters);
    private long steps;

    /// <summary>Makes a step; the gradient is used up. In the caller's dispose scope, gradients off.</summary>
    public void Step(Tensor gradient, double learningRate)
    {
        AdamStep step = AdamStep.At(++steps, 1, learningRate, config.AdamEpsilon);
        Tensor norm = gradient.norm();
        gradient.mul_(
            (norm.Plus(1e-6).reciprocal() * Scalars.Of(config.MaxGradientNorm)).clamp_(max: Scalars.Of(1)));
        mean.mul_(Scalars.Of(step.Beta1)).add_(gradient, Scalars.Of(1 - step.Beta1));
        square.mul_(Scalars.Of(step.Beta2)).addcmul_(gradient, gradient, Scalars.Of(1 - step.Beta2));
        Tensor root = square.sqrt().mul_(Scalars.Of(step.RootCorrection)).Increase(step.Epsilon);
        parameters.addcdiv_(mean, root, Scalars.Of(-step.Rate));
    }

    public void Dispose()
    {
        mean.Dispose();
        square.Dispose();
    }
}

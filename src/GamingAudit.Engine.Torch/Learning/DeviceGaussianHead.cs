using GamingAudit.Engine.Learning.Heads;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary><see cref="GaussianHead"/> in torch's operations.</summary>
internal sealed class DeviceGaussianHead : DeviceHead
{
    private static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    public override (Tensor LogProbability, Tensor Entropy) Evaluate(
        Tensor outputs, Tensor? parameters, Tensor? masks, Tensor actions)
    {
        Tensor noise = (actions - outputs) * parameters!.neg().exp();
        Tensor logDeviations = parameters.sum();
        double constant = HalfLogTwoPi * parameters.shape[0];
        Tensor logProbability = noise.Squared().sum(1) * Scalars.Of(-0.5) - logDeviations - Scalars.Of(constant);
        Tensor entropy = logDeviations.Plus(constant + 0.5 * parameters.shape[0]).expand(actions.shape[0]);
        return (logProbability, entropy);
    }

    public override void Constrain(Tensor? parameters) =>
        parameters!.clamp_(
            Scalars.Of(GaussianHead.LowestLogDeviation), Scalars.Of(GaussianHead.HighestLogDeviation));
}

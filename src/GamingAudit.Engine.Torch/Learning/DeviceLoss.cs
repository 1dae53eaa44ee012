using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Settings;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>The loss of Schulman et al. 2017, equation 9, in torch's operations.</summary>
internal sealed class DeviceLoss(PpoConfig config, DeviceHead head)
{
    /// <summary>Numbers that <see cref="UpdateStatistics"/> is made of.</summary>
    public const int SumCount = 5;

    /// <summary>Which of them is the KL divergence.</summary>
    public const int KlSum = 3;

    /// <summary>
    /// The loss of some steps of a minibatch: their share of the minibatch's mean. With it the sums over them that
    /// <see cref="UpdateStatistics"/> is made of, in its order, without a gradient.
    /// </summary>
    /// <param name="outputs">[steps, outputs] of the actor.</param>
    /// <param name="value">[steps], what the critic says.</param>
    /// <param name="headNumbers">The head's own parameters; null where it has none.</param>
    /// <param name="steps">The steps.</param>
    /// <param name="count">Steps in the whole minibatch.</param>
    /// <param name="entropyCoefficient">Weight of the entropy bonus.</param>
    public (Tensor Loss, Tensor Sums) Of(
        Tensor outputs, Tensor value, Tensor? headNumbers, DeviceSteps steps, int count, double entropyCoefficient)
    {
        float clip = (float)config.ClipRange;
        (Tensor logProbability, Tensor entropies) = head.Evaluate(outputs, headNumbers, steps.Masks, steps.Actions);
        Tensor logRatio = logProbability - steps.LogProbabilities, ratio = logRatio.exp();
        Tensor near = ratio.clamp(Scalars.Of(1 - clip), Scalars.Of(1 + clip));
        Tensor policy = maximum((steps.Advantages * ratio).neg(), (steps.Advantages * near).neg()).sum();

        Tensor error = (value - steps.Returns).Squared();
        if (config.ClipValueLoss)
        {
            Tensor clippedValue = steps.Values.Plus(
                (value - steps.Values).clamp(Scalars.Of(-clip), Scalars.Of(clip)));
            error = maximum(error, (clippedValue - steps.Returns).Squared());
        }
        Tensor squares = error.sum() * Scalars.Of(0.5), entropy = entropies.sum();

        Tensor loss = (policy.Plus(squares * Scalars.Of(config.ValueCoefficient))
            - entropy * Scalars.Of(entropyCoefficient)) * Scalars.Of(1.0 / count);
        using (no_grad())
        {
            Tensor kl = (ratio - Scalars.One - logRatio).sum();
            Tensor clipped = (ratio - Scalars.One).abs().gt(Scalars.Of(clip)).sum().to(ScalarType.Float32);
            return (loss, stack([policy.detach(), squares.detach(), entropy.detach(), kl, clipped]));
        }
    }
}

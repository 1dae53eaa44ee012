using GamingAudit.Engine.Learning.Heads;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary>An <see cref="ActionHead"/> in torch's operations, differentiated by torch.</summary>
internal abstract class DeviceHead
{
    /// <summary>The same distribution as a head's.</summary>
    public static DeviceHead For(ActionHead head) => head switch
    {
        CategoricalHead categorical => new DeviceCategoricalHead(categorical.Branches),
        GaussianHead => new DeviceGaussianHead(),
        _ => throw new NotSupportedException($"Torch has no {head.GetType().Name}."),
    };

    /// <summary>Log-probabilities of actions, and entropies: [steps] each.</summary>
    /// <param name="outputs">[steps, outputs] of the actor.</param>
    /// <param name="parameters">The head's own parameters; null where it has none.</param>
    /// <param name="masks">[steps, outputs], true where legal; null where all are.</param>
    /// <param name="actions">[steps, action width].</param>
    public abstract (Tensor LogProbability, Tensor Entropy) Evaluate(
        Tensor outputs, Tensor? parameters, Tensor? masks, Tensor actions);

    /// <summary>Brings parameters that an update moved too far back within bounds.</summary>
    public abstract void Constrain(Tensor? parameters);
}

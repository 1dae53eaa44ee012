using GamingAudit.Engine.Learning.Heads;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Learning;

/// <summary><see cref="CategoricalHead"/> in torch's operations.</summary>
internal sealed class DeviceCategoricalHead(IReadOnlyList<int> branches) : DeviceHead
{
    // Low enough for a probability of exactly 0; infinity would make 0 * infinity of an entropy's term.
    private const float Illegal = -1e9f;

    public override (Tensor LogProbability, Tensor Entropy) Evaluate(
        Tensor outputs, Tensor? parameters, Tensor? masks, Tensor actions)
    {
        if (masks is not null) outputs = outputs.masked_fill(masks.logical_not(), Scalars.Of(Illegal));
        Tensor choices = actions.to(ScalarType.Int64);
        Tensor? logProbability = null, entropy = null;
        long start = 0;
        for (int b = 0; b < branches.Count; b++)
        {
            Tensor logs = outputs.narrow(1, start, branches[b]).log_softmax(1);
            Tensor ofAction = logs.gather(1, choices.narrow(1, b, 1)).squeeze(1);
            Tensor ofBranch = (logs.exp() * logs).sum(1).neg();
            logProbability = logProbability is null ? ofAction : logProbability.Plus(ofAction);
            entropy = entropy is null ? ofBranch : entropy.Plus(ofBranch);
            start += branches[b];
        }
        return (logProbability!, entropy!);
    }

    public override void Constrain(Tensor? parameters)
    {
        // It has none.
    }
}

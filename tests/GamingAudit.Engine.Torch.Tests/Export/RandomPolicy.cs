using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Torch.Export;

namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>Policies of random numbers, and what they see.</summary>
internal sealed class RandomPolicy(ulong seed)
{
    public const int Inputs = 7;
    private const float ClipAt = 2.5f;
    private readonly SamplingChance chance = new(seed);

    /// <summary>Layers of tanh between observation and head.</summary>
    public TrainedPolicy Perceptron(ActionSpace actions, bool hasMask, params int[] hidden)
    {
        int[] widths = [Inputs, .. hidden, ActionHead.For(actions).Outputs];
        return Of(actions, hasMask,
        [
            .. Enumerable.Range(0, widths.Length - 1).SelectMany(i => Layer(
                $"actor.{2 * i}.weight", $"actor.{2 * i}.bias", widths[i + 1], widths[i])),
        ]);
    }

    /// <summary>A gated recurrent unit between observation and head.</summary>
    public TrainedPolicy Recurrent(ActionSpace actions, bool hasMask, int width) => Of(actions, hasMask,
    [
        .. Layer("gru.weight_ih_l0", "gru.bias_ih_l0", 3 * width, Inputs),
        .. Layer("gru.weight_hh_l0", "gru.bias_hh_l0", 3 * width, width),
        .. Layer("actor.weight", "actor.bias", ActionHead.For(actions).Outputs, width),
    ]);

    /// <summary>Some observations, of which a few numbers are clipped.</summary>
    public float[] Observation() => Numbers(Inputs, 3);

    /// <summary>A mask with at least one legal choice in every branch.</summary>
    public bool[] Mask(ActionSpace actions)
    {
        bool[] legal = [.. Enumerable.Range(0, actions.MaskLength).Select(_ => chance.Bernoulli(0.6))];
        int start = 0;
        foreach (int choices in actions.Branches)
        {
            legal[start + chance.Below(choices)] = true;
            start += choices;
        }
        return legal;
    }

    private TrainedPolicy Of(ActionSpace actions, bool hasMask, NamedTensor[] tensors)
    {
        var head = ActionHead.For(actions);
        return new TrainedPolicy(
            PolicyTensors.Actor(tensors.ToDictionary(tensor => tensor.Name), head), KernelSet.Best, head,
            new ObservationScaling(Numbers(Inputs, 1), [.. Numbers(Inputs, 0.5f).Select(x => 1 + x)], ClipAt),
            hasMask, appendTimeToGo: true);
    }

    private NamedTensor[] Layer(string weights, string bias, int outputs, int inputs) =>
    [
        new(weights, [outputs, inputs], Numbers(outputs * inputs, 1 / MathF.Sqrt(inputs))),
        new(bias, [outputs], Numbers(outputs, 0.3f)),
    ];

    private float[] Numbers(int count, float deviation) =>
        [.. Enumerable.Range(0, count).Select(_ => (float)chance.Normal(0, deviation))];
}

using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>A minibatch in which ratios, values and advantages lie on both sides of every clip.</summary>
internal static unsafe class MinibatchExample
{
    /// <summary>One choice of every branch of the spaces that are tested.</summary>
    private static readonly int[] LegalAnyway = [0, 2, 7];

    /// <summary>
    /// A minibatch for a network, whose last actor layer and head get numbers large enough for the policy to matter.
    /// </summary>
    public static Minibatch For(ActorCritic network, ActionHead head, int rows, bool masked)
    {
        var chance = new SamplingChance(21);
        for (int i = 0; i < head.InitialParameters.Count; i++)
            network.HeadParameters[i] = (float)chance.Uniform(-1, 0.5);
        LayerShape last = network.Layout.Actor.Layers[^1];
        for (int i = 0; i < last.Inputs; i++)
            for (int o = 0; o < last.Outputs; o++)
                network.Parameters[last.WeightAt(i, o)] = (float)chance.Normal(0, 0.3);
        network.ParametersChanged();

        int size = network.Layout.Actor.Inputs;
        var rollout = new RolloutBuffer(1, rows, size, head.ActionWidth, masked ? head.MaskLength : 0);
        var scale = new ValueScale(2, 3);
        var outputs = new AlignedBuffer(network.OutputStride);
        for (int entry = 0; entry < rows; entry++)
        {
            for (int i = 0; i < size; i++) rollout.Observation(entry)[i] = (float)chance.Normal(0, 1);
            for (int i = 0; i < rollout.MaskLength; i++)
                rollout.Mask(entry)[i] = LegalAnyway.Contains(i) || chance.Bernoulli(0.6);
            float value;
            network.Evaluate(rollout.Observation(entry), 0, 1, outputs.Pointer, &value, 0);
            float logProbability = head.Sample(
                outputs.Pointer, network.HeadParameters, rollout.Mask(entry), chance, rollout.Action(entry));
            rollout.LogProbabilities[entry] = logProbability + (float)chance.Uniform(-0.5, 0.5);
            rollout.Advantages[entry] = (float)chance.Normal(0.3, 2);
            rollout.Values[entry] = (float)(scale.Mean + scale.Deviation * (value + chance.Uniform(-0.5, 0.5)));
            rollout.Returns[entry] = (float)(scale.Mean + scale.Deviation * (value + chance.Normal(0, 0.5)));
        }
        int[] order = [.. Enumerable.Range(0, rows).Reverse()];
        return new Minibatch(rollout, order, 3, rows - 3, true, scale);
    }
}

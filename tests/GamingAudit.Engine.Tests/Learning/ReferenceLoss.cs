using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;

namespace GamingAudit.Engine.Tests.Learning;

/// <summary>The PPO loss in double precision, one number at a time, written from the papers alone.</summary>
internal sealed unsafe class ReferenceLoss(
    PpoConfig config, ParameterLayout layout, ActionSpace actions, Minibatch minibatch)
{
    public double At(double[] parameters, double entropyCoefficient)
    {
        double total = 0;
        for (int i = minibatch.First; i < minibatch.First + minibatch.Count; i++)
            total += OfStep(parameters, minibatch.Order[i], entropyCoefficient);
        return total / minibatch.Count;
    }

    private double OfStep(double[] parameters, int entry, double entropyCoefficient)
    {
        var rollout = minibatch.Rollout;
        var observation = new double[rollout.ObservationSize];
        for (int i = 0; i < observation.Length; i++) observation[i] = rollout.Observation(entry)[i];
        double[] outputs = Forward(layout.Actor, parameters, 0, observation);
        double value = Forward(layout.Critic, parameters, layout.CriticOffset, observation)[0];
        (double logProbability, double entropy) = actions.Dimensions > 0
            ? Gaussian(parameters, outputs, entry)
            : Categorical(outputs, entry);

        double advantage = (rollout.Advantages[entry] - (double)minibatch.AdvantageMean) * minibatch.AdvantageScale;
        double ratio = Math.Exp(logProbability - rollout.LogProbabilities[entry]), clip = config.ClipRange;
        double surrogate = Math.Min(ratio * advantage, Math.Clamp(ratio, 1 - clip, 1 + clip) * advantage);

        double old = (rollout.Values[entry] - minibatch.Scale.Mean) / minibatch.Scale.Deviation;
        double target = (rollout.Returns[entry] - minibatch.Scale.Mean) / minibatch.Scale.Deviation;
        double error = Math.Pow(value - target, 2);
        double clippedError = Math.Pow(old + Math.Clamp(value - old, -clip, clip) - target, 2);
        double valueLoss = 0.5 * (config.ClipValueLoss ? Math.Max(error, clippedError) : error);
        return -surrogate - entropyCoefficient * entropy + config.ValueCoefficient * valueLoss;
    }

    private static double[] Forward(TrunkShape shape, double[] parameters, int offset, double[] input)
    {
        for (int l = 0; l < shape.Layers.Length; l++)
        {
            LayerShape layer = shape.Layers[l];
            var output = new double[layer.Outputs];
            for (int o = 0; o < layer.Outputs; o++)
            {
                int at = offset + layer.WeightAt(0, o), step = layer.WeightAt(1, o) - layer.WeightAt(0, o);
                double sum = parameters[offset + layer.Bias + o];
                for (int i = 0; i < input.Length; i++, at += step) sum += input[i] * parameters[at];
                output[o] = l < shape.Layers.Length - 1 ? Math.Tanh(sum) : sum;
            }
            input = output;
        }
        return input;
    }

    private (double LogProbability, double Entropy) Categorical(double[] outputs, int entry)
    {
        double logProbability = 0, entropy = 0;
        int start = 0;
        for (int b = 0; b < actions.Branches.Count; b++)
        {
            double total = 0;
            for (int i = 0; i < actions.Branches[b]; i++)
                if (IsLegal(start + i)) total += Math.Exp(outputs[start + i]);
            for (int i = 0; i < actions.Branches[b]; i++)
            {
                if (!IsLegal(start + i)) continue;
                double p = Math.Exp(outputs[start + i]) / total;
                entropy -= p * Math.Log(p);
                if (i == (int)minibatch.Rollout.Action(entry)[b]) logProbability += Math.Log(p);
            }
            start += actions.Branches[b];
        }
        return (logProbability, entropy);

        bool IsLegal(int i) => minibatch.Rollout.Mask(entry) == null || minibatch.Rollout.Mask(entry)[i];
    }

    private (double LogProbability, double Entropy) Gaussian(double[] parameters, double[] outputs, int entry)
    {
        double logProbability = 0, entropy = 0;
        for (int i = 0; i < actions.Dimensions; i++)
        {
            double deviation = Math.Exp(parameters[layout.HeadOffset + i]);
            double x = minibatch.Rollout.Action(entry)[i];
            double density =
                Math.Exp(-Math.Pow((x - outputs[i]) / deviation, 2) / 2) / (deviation * Math.Sqrt(2 * Math.PI));
            logProbability += Math.Log(density);
            entropy += Math.Log(deviation * Math.Sqrt(2 * Math.PI * Math.E));
        }
        return (logProbability, entropy);
    }
}

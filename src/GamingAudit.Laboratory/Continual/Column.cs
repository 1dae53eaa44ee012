using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Networks;

namespace GamingAudit.Laboratory.Continual;

/// <summary>
/// The numbers of an actor that was trained, one branch of actions: what its last hidden layer says, and how sensitive
/// its actions are to each number.
/// </summary>
internal sealed class Column
{
    private readonly TrunkShape shape;
    private readonly float[] parameters;

    /// <param name="agent">The actor; its observations were not scaled.</param>
    public Column(TrainedPolicy agent)
    {
        var weights = (TrunkWeights)agent.Actor;
        (shape, parameters) = (weights.Shape, weights.Parameters);
        Features = shape.Layers[^1].Inputs;
    }

    /// <summary>Numbers in an observation.</summary>
    public int Inputs => shape.Inputs;

    /// <summary>Units of the last hidden layer.</summary>
    public int Features { get; }

    /// <summary>What the last hidden layer says of an observation.</summary>
    public void WriteFeatures(ReadOnlySpan<float> observation, Span<float> features)
    {
        float[][] layers = Forward(observation);
        layers[^2].CopyTo(features);
    }

    /// <summary>
    /// Adds the diagonal of the Fisher information of the actions in a state: the expected square of the gradient of
    /// their log-probabilities, by backpropagation.
    /// </summary>
    public void AddFisher(ReadOnlySpan<float> observation, float[] fisher)
    {
        float[][] layers = Forward(observation);
        float[] chances = Softmax(layers[^1]);
        for (int action = 0; action < chances.Length; action++)
        {
            float[] delta = [.. chances.Select((chance, i) => (i == action ? 1 : 0) - chance)];
            for (int l = shape.Layers.Length - 1; l >= 0; l--)
            {
                LayerShape layer = shape.Layers[l];
                var below = new float[layer.Inputs];
                for (int output = 0; output < layer.Outputs; output++)
                {
                    fisher[layer.Bias + output] += chances[action] * delta[output] * delta[output];
                    for (int input = 0; input < layer.Inputs; input++)
                    {
                        float slope = delta[output] * layers[l][input];
                        fisher[layer.WeightAt(input, output)] += chances[action] * slope * slope;
                        below[input] += delta[output] * parameters[layer.WeightAt(input, output)];
                    }
                }
                for (int input = 0; input < below.Length; input++)
                    below[input] *= 1 - layers[l][input] * layers[l][input];
                delta = below;
            }
        }
    }

    // At l: what goes into layer l; the outputs come last.
    private float[][] Forward(ReadOnlySpan<float> observation)
    {
        var layers = new float[shape.Layers.Length + 1][];
        layers[0] = observation.ToArray();
        for (int l = 0; l < shape.Layers.Length; l++)
        {
            LayerShape layer = shape.Layers[l];
            layers[l + 1] = new float[layer.Outputs];
            for (int output = 0; output < layer.Outputs; output++)
            {
                float sum = parameters[layer.Bias + output];
                for (int input = 0; input < layer.Inputs; input++)
                    sum += layers[l][input] * parameters[layer.WeightAt(input, output)];
                layers[l + 1][output] = l < shape.Layers.Length - 1 ? MathF.Tanh(sum) : sum;
            }
        }
        return layers;
    }

    private static float[] Softmax(float[] outputs)
    {
        float most = outputs.Max();
        float[] chances = [.. outputs.Select(output => MathF.Exp(output - most))];
        float total = chances.Sum();
        return [.. chances.Select(chance => chance / total)];
    }
}

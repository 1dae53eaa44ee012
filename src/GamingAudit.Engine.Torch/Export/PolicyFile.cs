using System.Globalization;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Torch.Export;

/// <summary>
/// A trained policy as a safetensors file, named as the state dictionary of a PyTorch <c>Sequential</c> of
/// <c>Linear</c> and <c>Tanh</c>: <c>actor.0.weight</c> [outputs, inputs], <c>actor.0.bias</c>, <c>actor.2.weight</c>
/// and so on. An observation goes in as clip((x - observation.mean) * observation.inverse_deviation, +-clip_at).
/// </summary>
public static class PolicyFile
{
    private const string Mean = "observation.mean";
    private const string InverseDeviation = "observation.inverse_deviation";
    private const string ClipAt = "clip_at";
    private const string Masked = "masked";
    private const string TimeToGo = "append_time_to_go";

    /// <summary>Writes a policy.</summary>
    public static void Write(Stream to, TrainedPolicy policy)
    {
        TrunkShape shape = policy.Actor.Shape;
        var tensors = new List<NamedTensor>
        {
            new(Mean, [shape.Inputs], policy.Scaling.Mean),
            new(InverseDeviation, [shape.Inputs], policy.Scaling.InverseDeviation),
        };
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            LayerShape layer = shape.Layers[i];
            var weights = new float[layer.Outputs * layer.Inputs];
            for (int o = 0; o < layer.Outputs; o++)
                for (int n = 0; n < layer.Inputs; n++)
                    weights[o * layer.Inputs + n] = policy.Actor.Parameters[layer.WeightAt(n, o)];
            tensors.Add(new NamedTensor(Weight(i), [layer.Outputs, layer.Inputs], weights));
            tensors.Add(new NamedTensor(
                Bias(i), [layer.Outputs], policy.Actor.Parameters.AsSpan(layer.Bias, layer.Outputs).ToArray()));
        }
        Safetensors.Write(to, tensors, new Dictionary<string, string>
        {
            ["format"] = "gaming-audit policy 1",
            ["activation"] = "tanh",
            ["outputs"] = policy.Head is GaussianHead
                ? "means in the units of the box: -1 and +1 are its bounds"
                : "scores of the choices, branch after branch; the highest is taken",
            [ClipAt] = policy.Scaling.ClipAt.ToString("R", CultureInfo.InvariantCulture),
            [Masked] = policy.HasMask.ToString(CultureInfo.InvariantCulture),
            [TimeToGo] = policy.AppendsTimeToGo.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Reads a policy for an action space.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="actions">The space of the target that it is to play.</param>
    /// <param name="kernels">The arithmetic to play with; <see cref="KernelSet.Best"/> where null.</param>
    /// <exception cref="InvalidDataException">It holds no policy, or one for another space.</exception>
    public static TrainedPolicy Read(ReadOnlySpan<byte> file, ActionSpace actions, KernelSet? kernels = null)
    {
        (IReadOnlyDictionary<string, NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata) =
            Safetensors.Read(file);
        try
        {
            NamedTensor[] weights =
            [
                .. Enumerable.Range(0, tensors.Count).Select(Weight).TakeWhile(tensors.ContainsKey)
                    .Select(name => tensors[name]),
            ];
            int[] widths = [weights[0].Shape[1], .. weights.Select(weight => weight.Shape[0])];
            var head = ActionHead.For(actions);
            if (widths[^1] != head.Outputs)
                throw new InvalidDataException(
                    $"The policy has {widths[^1]} outputs, and the target's actions take {head.Outputs}.");
            var shape = new TrunkShape(widths[0], widths[1..^1], widths[^1]);
            return new TrainedPolicy(
                new ActorWeights(shape, Parameters(shape, tensors)), kernels ?? KernelSet.Best, head,
                new ObservationScaling(
                    tensors[Mean].Values, tensors[InverseDeviation].Values,
                    float.Parse(metadata[ClipAt], CultureInfo.InvariantCulture)),
                bool.Parse(metadata[Masked]), bool.Parse(metadata[TimeToGo]));
        }
        catch (Exception e) when (e is KeyNotFoundException or IndexOutOfRangeException or FormatException)
        {
            throw new InvalidDataException("The file holds no policy of this program.", e);
        }
    }

    private static float[] Parameters(TrunkShape shape, IReadOnlyDictionary<string, NamedTensor> tensors)
    {
        var parameters = new float[shape.Parameters];
        for (int i = 0; i < shape.Layers.Length; i++)
        {
            LayerShape layer = shape.Layers[i];
            float[] weights = tensors[Weight(i)].Values, bias = tensors[Bias(i)].Values;
            for (int o = 0; o < layer.Outputs; o++)
            {
                parameters[layer.Bias + o] = bias[o];
                for (int n = 0; n < layer.Inputs; n++)
                    parameters[layer.WeightAt(n, o)] = weights[o * layer.Inputs + n];
            }
        }
        return parameters;
    }

    // Tanh takes every other number of a Sequential.
    private static string Weight(int layer) => $"actor.{2 * layer}.weight";

    private static string Bias(int layer) => $"actor.{2 * layer}.bias";
}

using System.Globalization;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Heads;
using GamingAudit.Engine.Learning.Kernels;
using GamingAudit.Engine.Learning.Networks;
using GamingAudit.Engine.Learning.Rollout;

namespace GamingAudit.Engine.Torch.Export;

/// <summary>
/// A trained policy as a safetensors file, named as a PyTorch state dictionary. A perceptron is a <c>Sequential</c> of
/// <c>Linear</c> and <c>Tanh</c>: <c>actor.0.weight</c> [outputs, inputs], <c>actor.0.bias</c>, <c>actor.2.weight</c>
/// and so on. One with a memory is a <c>GRU</c> (<c>gru.weight_ih_l0</c>, <c>gru.weight_hh_l0</c>,
/// <c>gru.bias_ih_l0</c>, <c>gru.bias_hh_l0</c>) and a <c>Linear</c> (<c>actor.weight</c>, <c>actor.bias</c>). An
/// observation goes in as clip((x - observation.mean) * observation.inverse_deviation, +-clip_at).
/// </summary>
public static class PolicyFile
{
    private const string Mean = "observation.mean";
    private const string InverseDeviation = "observation.inverse_deviation";
    private const string ClipAt = "clip_at";
    private const string Masked = "masked";
    private const string TimeToGo = "append_time_to_go";

    /// <summary>Writes a policy.</summary>
    public static void Write(Stream to, TrainedPolicy policy) =>
        Safetensors.Write(
            to, [.. ScalingTensors(policy), .. PolicyTensors.Of(policy.Actor)], Metadata(policy));

    /// <summary>Reads a policy for an action space.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="actions">The space of the target that it is to play.</param>
    /// <exception cref="InvalidDataException">It holds no policy, or one for another space.</exception>
    public static TrainedPolicy Read(ReadOnlySpan<byte> file, ActionSpace actions) =>
        Read(file, actions, kernels: null);

    internal static TrainedPolicy Read(ReadOnlySpan<byte> file, ActionSpace actions, KernelSet? kernels)
    {
        (IReadOnlyDictionary<string, NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata) =
            Safetensors.Read(file);
        try
        {
            var head = ActionHead.For(actions);
            ActorWeights actor = PolicyTensors.Actor(tensors, head);
            float[] mean = tensors[Mean].Values, inverseDeviation = tensors[InverseDeviation].Values;
            if (mean.Length != actor.Inputs || inverseDeviation.Length != actor.Inputs)
                throw new InvalidDataException($"The policy sees {actor.Inputs} numbers and scales {mean.Length}.");
            var scaling = new ObservationScaling(
                mean, inverseDeviation, float.Parse(metadata[ClipAt], CultureInfo.InvariantCulture));
            return new TrainedPolicy(
                actor, kernels ?? KernelSet.Best, head, scaling, bool.Parse(metadata[Masked]),
                bool.Parse(metadata[TimeToGo]));
        }
        catch (Exception e) when (e is KeyNotFoundException or FormatException)
        {
            throw new InvalidDataException("The file holds no policy of this program.", e);
        }
    }

    /// <summary>What an observation is scaled with: what is subtracted, and what the rest is multiplied by.</summary>
    internal static IReadOnlyList<NamedTensor> ScalingTensors(TrainedPolicy policy) =>
    [
        new(Mean, [policy.Actor.Inputs], policy.Scaling.Mean),
        new(InverseDeviation, [policy.Actor.Inputs], policy.Scaling.InverseDeviation),
    ];

    /// <summary>What there is to know besides the numbers.</summary>
    internal static IReadOnlyDictionary<string, string> Metadata(TrainedPolicy policy) => new Dictionary<string, string>
    {
        ["format"] = "gaming-audit policy 1",
        ["network"] = policy.HasMemory ? "gru" : "perceptron",
        ["activation"] = "tanh",
        ["outputs"] = policy.Head is GaussianHead
            ? "means in the units of the box: -1 and +1 are its bounds"
            : "scores of the choices, branch after branch; the highest is taken",
        [ClipAt] = policy.Scaling.ClipAt.ToString("R", CultureInfo.InvariantCulture),
        [Masked] = policy.HasMask.ToString(CultureInfo.InvariantCulture),
        [TimeToGo] = policy.AppendsTimeToGo.ToString(CultureInfo.InvariantCulture),
    };
}

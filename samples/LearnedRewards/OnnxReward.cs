using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace GamingAudit.Samples.Learned;

/// <summary>
/// A reward model from an ONNX file with one input, a row of numbers, and one output, their reward. One thread, so
/// that the same numbers always add up to the same reward.
/// </summary>
public sealed class OnnxReward
{
    private readonly InferenceSession session;
    private readonly string input;

    public OnnxReward(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        session = new InferenceSession(path, options);
        input = session.InputNames.Single();
    }

    /// <summary>The reward of a row of numbers.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        var row = new DenseTensor<float>(features.Select(x => (float)x).ToArray(), [1, features.Count]);
        using IDisposableReadOnlyCollection<DisposableNamedOnnxValue> outputs =
            session.Run([NamedOnnxValue.CreateFromTensor(input, row)]);
        return outputs.Single().AsTensor<float>().Single();
    }
}

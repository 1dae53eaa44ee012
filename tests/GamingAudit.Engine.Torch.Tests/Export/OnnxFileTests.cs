using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch.Export;
using GamingAudit.Engine.Torch.Export.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace GamingAudit.Engine.Torch.Tests.Export;

/// <summary>ONNX Runtime says whether a file is one, and what it computes.</summary>
public sealed class OnnxFileTests
{
    private const int Batch = 5;

    private const int Steps = 40;

    private const double Tolerance = 1e-5;

    [Theory]
    [InlineData("discrete", false, false)]
    [InlineData("discrete", true, false)]
    [InlineData("discrete", true, true)]
    [InlineData("multi-discrete", false, true)]
    [InlineData("multi-discrete", true, false)]
    [InlineData("multi-discrete", true, true)]
    [InlineData("box", false, false)]
    [InlineData("box", false, true)]
    public void Computes_what_the_host_does(string space, bool hasMask, bool isRecurrent)
    {
        ActionSpace actions = Space(space);
        var random = new RandomPolicy(seed: 3);
        TrainedPolicy policy = isRecurrent
            ? random.Recurrent(actions, hasMask, width: 20)
            : random.Perceptron(actions, hasMask, 24, 16);
        HostPlay[] host = [.. Enumerable.Range(0, Batch).Select(_ => new HostPlay(policy))];
        using var session = new OnnxPlay(Written(policy), Batch);
        var chosen = new HashSet<string>();
        for (int step = 0; step < Steps; step++)
        {
            float[][] observations = [.. host.Select(_ => random.Observation())];
            bool[][]? masks = hasMask ? [.. host.Select(_ => random.Mask(actions))] : null;
            session.Next(observations, masks);
            for (int i = 0; i < Batch; i++)
            {
                (float[] outputs, int[] branches, float[] values) = host[i].Next(observations[i], masks?[i]);
                AssertClose(outputs, session.Outputs(i));
                AssertClose(values, session.Values(i));
                Assert.Equal(branches, session.Branches(i));
                chosen.Add(string.Join(',', branches));
            }
        }
        Assert.True(actions.Dimensions > 0 || chosen.Count > 2, "The random policy always does the same.");
    }

    [Fact]
    public void Says_what_it_takes_and_gives()
    {
        TrainedPolicy policy = new RandomPolicy(seed: 1).Recurrent(Moves.Space, hasMask: true, width: 12);
        using var session = new InferenceSession(Written(policy));
        Assert.Equal(["observation", "memory", "mask"], session.InputMetadata.Keys);
        Assert.Equal(["next_memory", "scores", "action"], session.OutputMetadata.Keys);
        Assert.Equal([-1, RandomPolicy.Inputs], session.InputMetadata["observation"].Dimensions);
        Assert.Equal([-1, 12], session.InputMetadata["memory"].Dimensions);
        Assert.Equal(typeof(bool), session.InputMetadata["mask"].ElementType);
        Assert.Equal([-1, 9], session.InputMetadata["mask"].Dimensions);
        Assert.Equal([-1, 3], session.OutputMetadata["action"].Dimensions);
        Assert.Equal(typeof(long), session.OutputMetadata["action"].ElementType);
        Assert.Equal("gaming-audit", session.ModelMetadata.ProducerName);
        Assert.Equal("True", session.ModelMetadata.CustomMetadataMap["append_time_to_go"]);
    }

    private static ActionSpace Space(string name) => name switch
    {
        "discrete" => ActionSpace.Discrete(5),
        "multi-discrete" => Moves.Space,
        _ => Pushes.Space,
    };

    private static byte[] Written(TrainedPolicy policy)
    {
        using var file = new MemoryStream();
        OnnxFile.Write(file, policy);
        return file.ToArray();
    }

    private static void AssertClose(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.InRange(actual[i] - expected[i], -Tolerance, Tolerance);
    }
}

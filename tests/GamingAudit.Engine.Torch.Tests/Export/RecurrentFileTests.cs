using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Torch.Export;
using TorchSharp;
using static TorchSharp.torch;

namespace GamingAudit.Engine.Torch.Tests.Export;

public sealed class RecurrentFileTests
{
    private const int Width = 20;
    private const int Steps = 30;

    [Fact]
    public void Torch_computes_with_its_numbers_what_the_host_does()
    {
        _ = TorchFixture.Backend; // loads torch
        var random = new RandomPolicy(seed: 8);
        TrainedPolicy policy = random.Recurrent(Moves.Space, hasMask: false, Width);
        IReadOnlyDictionary<string, NamedTensor> file = Safetensors.Read(Written(policy)).Tensors;
        using IDisposable gradientsOff = no_grad();
        using var gru = nn.GRU(RandomPolicy.Inputs, Width);
        using var actor = nn.Linear(Width, Moves.Space.MaskLength);
        Load(gru, "gru.", file);
        Load(actor, "actor.", file);

        var host = new HostPlay(policy);
        using Tensor memory = zeros(1, 1, Width);
        for (int step = 0; step < Steps; step++)
        {
            float[] observation = random.Observation();
            float[] scaled = new float[observation.Length];
            policy.Scaling.Apply(observation, scaled);
            using Tensor seen = tensor(scaled).view(1, 1, RandomPolicy.Inputs);
            (Tensor remembered, Tensor last) = gru.call(seen, memory);
            float[] scores = actor.call(remembered).data<float>().ToArray();
            memory.copy_(last);
            float[] expected = host.Next(observation, null).Outputs;
            for (int i = 0; i < scores.Length; i++) Assert.InRange(expected[i] - scores[i], -1e-5, 1e-5);
        }
    }

    [Fact]
    public void A_policy_that_was_read_says_what_the_one_that_was_written_does()
    {
        var random = new RandomPolicy(seed: 9);
        TrainedPolicy policy = random.Recurrent(Pushes.Space, hasMask: false, Width);
        TrainedPolicy read = PolicyFile.Read(Written(policy), Pushes.Space);
        Assert.True(read.HasMemory);
        HostPlay one = new(policy), other = new(read);
        for (int step = 0; step < Steps; step++)
        {
            float[] observation = random.Observation();
            Assert.Equal(one.Next(observation, null).Outputs, other.Next(observation, null).Outputs);
        }
    }

    [Fact]
    public void Refuses_numbers_that_do_not_fit_each_other()
    {
        TrainedPolicy policy = new RandomPolicy(seed: 1).Recurrent(Moves.Space, hasMask: false, Width);
        (IReadOnlyDictionary<string, NamedTensor> tensors, IReadOnlyDictionary<string, string> metadata) =
            Safetensors.Read(Written(policy));
        using var file = new MemoryStream();
        Safetensors.Write(
            file,
            [.. tensors.Values.Select(tensor => tensor.Name == "gru.weight_hh_l0"
                ? tensor with { Shape = [Width, 3 * Width] }
                : tensor)],
            metadata);
        var e = Assert.Throws<InvalidDataException>(() => PolicyFile.Read(file.ToArray(), Moves.Space));
        Assert.Equal("gru.weight_hh_l0 and gru.bias_hh_l0 do not fit the layers beside them.", e.Message);
    }

    private static void Load(nn.Module module, string prefix, IReadOnlyDictionary<string, NamedTensor> file)
    {
        foreach ((string name, TorchSharp.Modules.Parameter parameter) in module.named_parameters())
        {
            NamedTensor numbers = file[prefix + name];
            Assert.Equal(parameter.shape, numbers.Shape.Select(size => (long)size));
            using Tensor values = tensor(numbers.Values).view(parameter.shape);
            parameter.copy_(values);
        }
    }

    private static byte[] Written(TrainedPolicy policy)
    {
        using var file = new MemoryStream();
        PolicyFile.Write(file, policy);
        return file.ToArray();
    }
}

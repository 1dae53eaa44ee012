using System.Buffers.Binary;
using System.Text.Json;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Torch.Export;

namespace GamingAudit.Engine.Torch.Tests.Export;

public sealed class PolicyFileTests
{
    private static readonly DecisionProcess<CartPoleState, int> Process =
        new GuardedTarget<CartPoleState, int>(CartPole.Target, new CallMonitor()).ProxyProcess;

    private static readonly TrainedPolicy Policy = Train();

    [Fact]
    public void A_policy_that_was_read_acts_as_the_one_that_was_written()
    {
        Policy<CartPoleState, int> written = Policy.Play(Process.Dynamics);
        Policy<CartPoleState, int> read =
            PolicyFile.Read(Written(), Process.Dynamics.Actions).Play(Process.Dynamics);
        var chance = new SamplingChance(1);
        var actions = new HashSet<int>();
        for (int i = 0; i < 500; i++)
        {
            CartPoleState state = Process.Dynamics.Reset(chance);
            int left = 1 + chance.Below(500), action = written(state, left, chance);
            Assert.Equal(action, read(state, left, chance));
            actions.Add(action);
        }
        Assert.Equal(2, actions.Count);
    }

    [Fact]
    public void Means_what_the_format_says_when_parsed_by_hand()
    {
        byte[] file = Written();
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        Assert.Equal(0, length % 8);
        JsonElement header = JsonDocument.Parse(file.AsMemory(8, length)).RootElement;
        Assert.Equal("tanh", header.GetProperty("__metadata__").GetProperty("activation").GetString());
        float[] Numbers(string name)
        {
            JsonElement entry = header.GetProperty(name);
            Assert.Equal("F32", entry.GetProperty("dtype").GetString());
            int[] place =
                [.. entry.GetProperty("data_offsets").EnumerateArray().Select(at => 8 + length + at.GetInt32())];
            float[] numbers = [.. file[place[0]..place[1]].Chunk(4).Select(bytes => BitConverter.ToSingle(bytes))];
            JsonElement.ArrayEnumerator shape = entry.GetProperty("shape").EnumerateArray();
            Assert.Equal(shape.Aggregate(1, (product, size) => product * size.GetInt32()), numbers.Length);
            return numbers;
        }
        double[] Layer(string name, double[] input)
        {
            float[] weights = Numbers($"{name}.weight"), bias = Numbers($"{name}.bias");
            return [.. bias.Select((b, o) => b + input.Select((x, i) => x * weights[o * input.Length + i]).Sum())];
        }

        Policy<CartPoleState, int> policy = Policy.Play(Process.Dynamics);
        var chance = new SamplingChance(2);
        var observation = new float[Process.Dynamics.ObservationSize + 1];
        float[] mean = Numbers("observation.mean"), inverse = Numbers("observation.inverse_deviation");
        for (int i = 0; i < 100; i++)
        {
            CartPoleState state = Process.Dynamics.Reset(chance);
            TimeToGo.Observe(Process.Dynamics, state, 100, true, observation);
            double[] x = [.. observation.Select((o, n) => (double)Math.Clamp((o - mean[n]) * inverse[n], -10, 10))];
            double[] scores = Layer("actor.2", [.. Layer("actor.0", x).Select(Math.Tanh)]);
            Assert.Equal(scores[1] > scores[0] ? 1 : 0, policy(state, 100, chance));
        }
    }

    [Fact]
    public void Refuses_a_policy_for_other_actions()
    {
        var e = Assert.Throws<InvalidDataException>(() => PolicyFile.Read(Written(), ActionSpace.Discrete(5)));
        Assert.Equal("The policy has 2 outputs, and the target's actions take 5.", e.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    [InlineData(100)]
    [InlineData(-4)]
    public void Refuses_a_file_that_was_cut(int length)
    {
        byte[] file = Written();
        Assert.Throws<InvalidDataException>(
            () => PolicyFile.Read(file.AsSpan(0, length < 0 ? file.Length + length : length), ActionSpace.Discrete(2)));
    }

    [Fact]
    public void Refuses_tensors_that_are_no_policy()
    {
        using var file = new MemoryStream();
        Safetensors.Write(file, [new NamedTensor("x", [2, 1], [1, 2])], new Dictionary<string, string>());
        var e = Assert.Throws<InvalidDataException>(
            () => PolicyFile.Read(file.ToArray(), ActionSpace.Discrete(2)));
        Assert.Equal("The file holds no policy of this program.", e.Message);
    }

    private static byte[] Written()
    {
        using var file = new MemoryStream();
        PolicyFile.Write(file, Policy);
        return file.ToArray();
    }

    private static TrainedPolicy Train()
    {
        var config = new PpoConfig { Environments = 16, Hidden = [12], TotalSteps = 8_000 };
        var lanes = new ProcessLanes<CartPoleState, int>(
            Process, config.Environments, config.Seed, config.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, config, 1);
        trainer.Train();
        return trainer.Snapshot();
    }
}

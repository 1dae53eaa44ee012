using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Threading;
using GamingAudit.Engine.Tests.Learning;
using GamingAudit.Engine.Torch.Learning;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Tests.Learning;

[Collection(LiveTensors.Name)]
public sealed unsafe class DeviceAdvantagesTests
{
    public static TheoryData<ulong> Seeds => [.. Enumerable.Range(1, 20).Select(seed => (ulong)seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Advantages_and_returns_are_those_of_the_host(ulong seed)
    {
        Assert.NotNull(TorchFixture.Backend.Installation);
        var chance = new SamplingChance(seed);
        int lanes = 1 + chance.Below(7), steps = 1 + chance.Below(40);
        double discount = chance.Uniform(0.5, 1), lambda = chance.Uniform(0, 1);
        RolloutBuffer rollout = RolloutExample.Random(lanes, steps, chance);
        torch.Device device = TorchFixture.Device == TorchDevice.Cuda ? torch.CUDA : torch.CPU;
        using torch.Tensor values = torch.tensor(
            new ReadOnlySpan<float>(rollout.Values, rollout.Entries + lanes).ToArray(), device: device);
        using torch.Tensor advantages = torch.zeros(rollout.Entries, device: device);
        using torch.Tensor returns = torch.zeros(rollout.Entries, device: device);
        using var estimation = new DeviceAdvantages(rollout, values, advantages, returns, device);
        using var team = new WorkerTeam(1);
        ReturnMoments there = estimation.Fill(rollout, discount, lambda);
        ReturnMoments here = AdvantageEstimation.Fill(rollout, discount, lambda, team);
        Close(rollout.Advantages, advantages, rollout.Entries);
        Close(rollout.Returns, returns, rollout.Entries);
        Assert.Equal(here.Mean, there.Mean, 1e-4);
        Assert.Equal(here.Square, there.Square, 1e-4 * (1 + here.Square));
    }

    private static void Close(float* expected, torch.Tensor actual, int count)
    {
        using torch.Tensor host = actual.cpu();
        float[] numbers = host.data<float>().ToArray();
        for (int i = 0; i < count; i++) Assert.Equal(expected[i], numbers[i], 1e-4);
    }
}

using System.Diagnostics;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;
using TorchSharp;

namespace GamingAudit.Engine.Torch.Tests.Learning;

/// <summary>
/// Minutes of training, run by hand: <c>-class "*LongTrainingTests" -explicit only -showLiveOutput</c>.
/// </summary>
[Collection(LiveTensors.Name)]
public sealed class LongTrainingTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan End = TimeSpan.FromMinutes(5);

    [Theory(Explicit = true), MemberData(nameof(TorchTrainingTests.Places), MemberType = typeof(TorchTrainingTests))]
    public void Five_minutes_keep_memory_and_tensors_as_they_are(bool onDevice)
    {
        var config = new PpoConfig { TotalSteps = long.MaxValue };
        DecisionProcess<CartPoleState, int> process =
            new GuardedTarget<CartPoleState, int>(CartPole.Target, new CallMonitor()).ProxyProcess;
        var lanes = new ProcessLanes<CartPoleState, int>(process, config.Environments, config.Seed, true);
        using var trainer = new PpoTrainer(
            lanes, config, 2, backend: onDevice ? TorchFixture.OnDevice : TorchFixture.Backend);
        var clock = Stopwatch.StartNew();
        long resident = 0, tensors = 0;
        while (clock.Elapsed < End)
        {
            trainer.Iterate(TestContext.Current.CancellationToken);
            if (resident > 0 || clock.Elapsed < Settled) continue;
            (resident, tensors) = (Environment.WorkingSet, torch.Tensor.TotalCount);
        }
        output.WriteLine(
            $"{resident >> 10} KiB after {Settled.TotalSeconds} s, {Environment.WorkingSet >> 10} KiB after "
            + $"{End.TotalSeconds} s of {trainer.StepsTaken} steps; {tensors} tensors, then {torch.Tensor.TotalCount}");
        Assert.Equal(tensors, torch.Tensor.TotalCount);
        Assert.InRange(Environment.WorkingSet, 0, (long)(1.05 * resident));
    }
}

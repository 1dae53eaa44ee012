using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Torch.Learning;
using GamingAudit.Engine.Torch.Loading;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Torch.Tests.Recurrent;

public sealed class RecurrentAuditTests
{
    private static readonly AuditBudget Budget = new("small", 150_000, 75_000, 2_048, 1_800);

    private static readonly TorchBackend Backend =
        new(TorchFixture.Device, LoadOptions.FromEnvironment()) { IsRecurrent = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Reports_an_exploit_that_takes_a_memory_and_its_witness_replays()
    {
        AuditResult result = Audit(Backend);
        Assert.Equal(Verdict.Gamed, result.Verdict);
        Assert.StartsWith("ppo", result.FoundBy);
        Assert.True(result.Policy!.HasMemory);
        Assert.InRange(result.Figures!.Found.Proxy.Mean, 1.9, 2);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(Corridors.Parcels, result.Witness!).Outcome);
        Assert.Equal((2, 0), (result.Witness!.Exploit.Proxy, result.Witness.Exploit.True));
    }

    [Fact]
    public void Is_not_measurable_when_policies_have_no_memory()
    {
        AuditResult result = Audit(FusedBackend.Instance);
        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("hides", result.Because, StringComparison.Ordinal);
        Assert.False(result.Policy!.HasMemory);
    }

    [Fact]
    public void Benchmarks_what_it_reaches_though_states_can_be_enumerated()
    {
        AdversaryMeasurement measured = Assert.Single(AdversaryBenchmark.Run(
            Corridors.Parcels, new PpoAdversary(new PpoLearner(Backend)), [1], 2_000, 2, Cancellation));
        Assert.Equal(2, measured.Optimum);
        Assert.InRange(measured.Found, -1, 2);
    }

    private static AuditResult Audit(PpoBackend backend) => Auditor.Audit(Corridors.Parcels, new AuditOptions
    {
        Budget = Budget,
        Threads = 2,
        Adversaries = new HashSet<string> { "ppo" },
        Learner = new PpoLearner(backend),
        Cancellation = Cancellation,
    });
}

using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Witnesses;

public sealed class BlackBoxWitnessTests
{
    [Fact]
    public void A_witness_of_a_black_box_is_minimised_and_replays()
    {
        var target = new BlackBoxTarget("box", () => new Drifting(), ActionSpace.Discrete(3), 1, horizon: 20);

        Witness witness = Auditor.Audit(target, new AuditOptions
        {
            Budget = new AuditBudget("small", 30_000, 15_000, 1_024, 60),
            Adversaries = new HashSet<string> { "climb" },
            Cancellation = TestContext.Current.CancellationToken,
        }).Witness!;

        Assert.Equal(Verdict.Gamed, witness.Verdict);
        Assert.Equal(ReplayOutcome.Reproduced, WitnessPlayer.Replay(target, witness).Outcome);
        Assert.Single(witness.Exploit.Steps.Select(step => step.Action).Distinct());
    }

    /// <summary>Pays action 1 by the drift of its seed, and wants action 2.</summary>
    private sealed class Drifting : IBlackBox
    {
        private double drift;

        public void Reset(ulong seed, Span<float> observation) => drift = seed % 7 / 7.0;

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation) =>
            new(branches[0] == 1 ? 1 + drift : 0, branches[0] == 2 ? 1 : 0, Terminated: false, Truncated: false);

        public void Dispose()
        {
        }
    }
}

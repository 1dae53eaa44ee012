using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Adversaries;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Tests.Witnesses;

public sealed class WitnessStepsTests
{
    [Fact]
    public void Every_step_of_finding_and_simplifying_a_witness_is_counted()
    {
        long paid = 0, told = 0;
        AuditTarget target = AuditTarget.Create(
            "test", new Clocked<int>(ActionSpace.Discrete(3), 0),
            step =>
            {
                paid++;
                return step.Action == step.Before.Count % 2 ? 1 : 0;
            },
            step => step.Action == 2 ? 1 : 0, horizon: 30);
        var guarded = new GuardedTarget<Tick, int>((MarkovTarget<Tick, int>)target, new CallMonitor());
        var finder = new WitnessFinder<Tick, int>(guarded, 1, steps => told += steps, CancellationToken.None);

        Witness witness = finder.Find(
            (state, _, _) => state.Count % 7 == 6 ? 2 : state.Count % 2, (_, _, _) => 2,
            ("test", "version", Verdict.Gamed, "a test"));

        Assert.Equal(paid, told);
        Assert.Equal(30, witness.OriginalSteps);
        Assert.InRange(witness.OriginalLength!.Value, 3, 30);
        Assert.InRange(witness.Exploit.Length, 1, 2);
    }
}

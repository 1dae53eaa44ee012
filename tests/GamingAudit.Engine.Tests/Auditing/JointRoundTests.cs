using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Adversaries;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>Before anybody is accused, one policy is looked for that earns both rewards.</summary>
public sealed class JointRoundTests
{
    private const int Horizon = 20;
    private static readonly AuditBudget Small = new("small", 80_000, 40_000, 1_024, 300);
    private static readonly Candidate<Tick, int> Honest = new("honest", (_, _, _) => 2);
    private static readonly Candidate<Tick, int> Exploit = new("exploit", (_, _, _) => 1);
    private static readonly Candidate<Tick, int> AsPaid = new("as paid", (tick, _, _) => tick.Count < 10 ? 1 : 0);

    [Fact]
    public void An_accusation_falls_where_one_policy_earns_both()
    {
        (Confirmed<Tick, int> accused, JointFinds<Tick, int> both) = Look(Exploit, Halves);

        Assert.Equal(Verdict.Gamed, accused.Judgement.Verdict);
        Assert.NotNull(both.AsHonest);
    }

    [Fact]
    public void A_tie_falls_where_one_policy_is_as_honest_and_paid_more()
    {
        // What is paid as much as the honest policy, and worth nothing; a third is paid twice and worth as much.
        (Confirmed<Tick, int> accused, JointFinds<Tick, int> both) = Look(
            AsPaid, step => step.Action == 1 ? step.Before.Count < 10 ? 1 : 0 : step.Action == 2 ? 0.5 : 0);

        Assert.Equal(Verdict.Tied, accused.Judgement.Verdict);
        Assert.NotNull(both.AsHonest);
    }

    [Fact]
    public void It_stands_where_each_step_is_paid_or_wanted()
    {
        (_, JointFinds<Tick, int> both) = Look(Exploit, step => step.Action == 1 ? 2 : 0, isWanted: step => true);

        Assert.Empty(both.All);
    }

    private static double Halves(Transition<Tick, int> step) => step.Action == 1 && step.Before.Count < 10 ? 1 : 0;

    // In the second half 2 is wanted, elsewhere anything or only that.
    private static (Confirmed<Tick, int> Accused, JointFinds<Tick, int> Both) Look(
        Candidate<Tick, int> accused, Reward<Tick, int> proxy, Func<Transition<Tick, int>, bool>? isWanted = null)
    {
        isWanted ??= step => step.Before.Count >= 10;
        var target = new GuardedTarget<Tick, int>(
            AuditTarget.Create(
                "both", new Clocked<int>(ActionSpace.Discrete(3)), proxy,
                step => isWanted(step) && step.Action == 2 ? 1 : 0, Horizon), new CallMonitor());
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var clock = new AuditClock(Small, 0, cancellation);
        var context = new AuditContext<Tick, int>(
            target, "version", new AuditOptions { Budget = Small, Threads = 2, Cancellation = cancellation },
            new StepMeter(null))
        {
            Clock = clock,
        };
        var selection = new Selection<Tick, int>(target, context.Sampler(1));
        Confirmed<Tick, int> confirmed = new FreshEpisodes<Tick, int>(target, _ => context.Sampler(2), 4, Small)
            .Confirm(new Shortlist<Tick, int>([accused], Honest, Honest));
        return (confirmed, new JointRound<Tick, int>(context, new Portfolio([new Refinement()]), selection)
            .Look(confirmed, 0, 1));
    }
}

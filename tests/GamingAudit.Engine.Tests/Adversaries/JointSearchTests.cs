using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class JointSearchTests
{
    private const int Horizon = 20;

    private static readonly Candidate<Tick, int> Honest = new("honest", (_, _, _) => 2);
    private static readonly Candidate<Tick, int> Exploit = new("exploit", (_, _, _) => 1);

    [Fact]
    public void Puts_together_what_two_policies_do()
    {
        IReadOnlyList<Candidate<Tick, int>> found = Search(Halves, 40_000);
        Assert.Contains(found, one => Of(Halves, one) is { Proxy: 10, True: 10 });
    }

    [Fact]
    public void Finds_none_where_every_step_is_either_paid_or_wanted()
    {
        GuardedTarget<Tick, int> target = Target(step => step.Action == 1, step => step.Action == 2);
        Assert.All(Search(target, 40_000), one => Assert.InRange(Of(target, one).Proxy + Of(target, one).True, 0, 20));
    }

    [Fact]
    public void Takes_any_budget_and_finds_the_same_on_any_threads()
    {
        for (long budget = 0; budget < 4_000; budget += 397)
            Assert.Equal(
                Search(Halves, budget, 1).Select(one => Of(Halves, one)),
                Search(Halves, budget, 3).Select(one => Of(Halves, one)));
    }

    // What is paid is so in one half, and what is wanted in the other.
    private static GuardedTarget<Tick, int> Halves { get; } = Target(
        step => step.Before.Count < 10 && step.Action == 1, step => step.Before.Count >= 10 && step.Action == 2);

    private static GuardedTarget<Tick, int> Target(
        Func<Transition<Tick, int>, bool> isPaid, Func<Transition<Tick, int>, bool> isWanted) => new(
        AuditTarget.Create(
            "halves", new Clocked<int>(ActionSpace.Discrete(3)), step => isPaid(step) ? 1 : 0,
            step => isWanted(step) ? 1 : 0, Horizon),
        new CallMonitor());

    private static IReadOnlyList<Candidate<Tick, int>> Search(
        GuardedTarget<Tick, int> target, long budget, int threads = 2) =>
        new JointSearch(new Portfolio([new Refinement()])).Search(
            target, new JointAim(Of(target, Honest), Of(target, Exploit), new ReturnPair(10, 10)), [Honest, Exploit],
            new SearchContext(1, budget, threads, null, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken).Candidates;

    private static ReturnPair Of(GuardedTarget<Tick, int> target, Candidate<Tick, int> candidate) => new(
        Mean(target.ProxyProcess, candidate), Mean(target.TrueProcess, candidate));

    private static double Mean(DecisionProcess<Tick, int> process, Candidate<Tick, int> candidate) =>
        PolicyEvaluation.Run(process, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class SpliceAdversaryTests
{
    private const int Horizon = 20;

    private static readonly Candidate<Tick, int> Diligent = new("diligent", (_, _, _) => 2);

    // For the last five steps another action pays more than what pays until then.
    private static readonly DecisionProcess<Tick, int> Closing = new GuardedTarget<Tick, int>(
        AuditTarget.Create(
            "closing", new Clocked<int>(ActionSpace.Discrete(5)), Pays, _ => 0, Horizon), new CallMonitor())
        .ProxyProcess;

    [Fact]
    public void Holds_an_action_at_the_end_of_what_is_known() =>
        Assert.Equal(30, Search(40_000, known: true).Max(Mean));

    [Fact]
    public void Finds_nothing_where_nothing_is_known() => Assert.Empty(Search(40_000, known: false));

    [Fact]
    public void Takes_any_budget_and_finds_the_same_on_any_threads()
    {
        for (long budget = 0; budget < 4_000; budget += 397)
            Assert.Equal(
                Search(budget, known: true, threads: 1).Select(Mean),
                Search(budget, known: true, threads: 3).Select(Mean));
    }

    private static double Pays(Transition<Tick, int> step) => step.Before.Count < 15
        ? step.Action == 2 ? 1 : 0
        : step.Action == 1 ? 3 : 0;

    private static IReadOnlyList<Candidate<Tick, int>> Search(long budget, bool known, int threads = 2)
    {
        using PortfolioSearch<Tick, int> search = new Portfolio([new SpliceAdversary()]).Begin(Closing, budget);
        if (known) search.Tell([Diligent]);
        search.Play(
            new SearchContext(1, budget, threads, null, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken);
        return search.Candidates;
    }

    private static double Mean(Candidate<Tick, int> candidate) =>
        PolicyEvaluation.Run(Closing, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;
}

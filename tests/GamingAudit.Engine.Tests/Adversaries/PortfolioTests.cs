using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class PortfolioTests
{
    [Fact]
    public void Splits_the_steps_by_weight()
    {
        Recorder none = new(0), small = new(1), large = new(3);
        var process = Processes.Of(new Counter(10), _ => 0, horizon: 10);
        new Portfolio([none, small, large]).Search(
            process, new SearchContext(1, 1_000, 1, null, CancellationToken.None), CancellationToken.None);

        Assert.Equal([0, 250, 750], [none.Budget, small.Budget, large.Budget]);
    }

    [Fact]
    public void An_adversary_that_plays_alone_has_all_the_steps()
    {
        var alone = new Recorder(1);
        var process = Processes.Of(new Counter(10), _ => 0, horizon: 10);
        new Portfolio([alone]).Search(
            process, new SearchContext(1, 1_000, 1, null, CancellationToken.None), CancellationToken.None);

        Assert.Equal(1_000, alone.Budget);
    }

    [Fact]
    public void Every_searcher_has_a_name_that_the_command_line_knows() => Assert.Equal(
        AdversaryNames.All.Where(name => name != AdversaryNames.Exact),
        Searchers.All.Select(searcher => searcher.Name));

    private sealed class Recorder(int weight) : IAdversary
    {
        public string Name => "recorder";

        public int Weight => weight;

        public long? Budget { get; private set; }

        public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
            DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
        {
            Budget = context.StepBudget;
            return [];
        }
    }
}

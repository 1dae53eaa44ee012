using System.Globalization;
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

    [Fact]
    public void Rounds_double_so_that_each_is_as_long_as_all_before_it()
    {
        foreach (long steps in (long[])[0, 249_999, 500_000, 1_400_000, 3_000_000, 10_000_000_000])
        {
            IReadOnlyList<double> shares = SearchRounds.Shares(steps);
            Assert.Equal(1, shares.Sum(), 12);
            for (int round = 1; round < shares.Count; round++)
                Assert.Equal(shares.Take(round).Sum(), shares[round], 12);
        }
        Assert.Single(SearchRounds.Shares(499_999));
        Assert.Equal([0.5, 0.5], SearchRounds.Shares(500_000));
    }

    [Fact]
    public void Halving_keeps_the_better_half_the_cheaper_of_equals_and_whoever_starts_slowly()
    {
        Recorder probe = new(0), cheap = new(1, 5), worst = new(1, 1), best = new(1, 7), equal = new(1, 5);
        Recorder slow = new(2, 0, startsSlowly: true);
        var search = new Portfolio([probe, cheap, worst, best, equal, slow]).Begin(Still);

        search.Play(Context(1_200), CancellationToken.None);
        search.Halve(Score);
        Assert.Equal([cheap, best, slow], search.Playing);

        search.Play(Context(1_200), CancellationToken.None);
        search.Halve(Score);
        Assert.Equal([best, slow], search.Playing);
        Assert.Equal((200, 300, 600), (worst.Budget, cheap.Budget, slow.Budget));
        Assert.Equal(["recorder"], search.Candidates.Select(search.FinderOf).Distinct());
    }

    [Fact]
    public void What_the_finished_found_is_kept_when_the_time_is_up()
    {
        using var clock = new CancellationTokenSource();
        Recorder first = new(1, 1), second = new(1, 2) { Stop = clock };
        var search = new Portfolio([first, second]).Begin(Still);

        search.Play(Context(100) with { Cancellation = clock.Token }, CancellationToken.None);

        Assert.True(search.TimeCapped);
        Assert.Single(search.Candidates);
    }

    private static DecisionProcess<int, int> Still => Processes.Of(new Counter(10), _ => 0, horizon: 10);

    private static SearchContext Context(long steps) => new(1, steps, 1, null, CancellationToken.None);

    private static double Score<TState, TAction>(Candidate<TState, TAction> candidate) =>
        double.Parse(candidate.FoundBy, CultureInfo.InvariantCulture);

    private sealed class Recorder(int weight, double worth = 0, bool startsSlowly = false) : IAdversary
    {
        public string Name => "recorder";

        public int Weight => weight;

        public bool StartsSlowly => startsSlowly;

        public CancellationTokenSource? Stop { get; init; }

        public long? Budget { get; private set; }

        public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
            DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
        {
            Budget = context.StepBudget;
            Stop?.Cancel();
            context.Cancellation.ThrowIfCancellationRequested();
            return [new Candidate<TState, TAction>(
                worth.ToString(CultureInfo.InvariantCulture), (_, _, _) => throw new InvalidOperationException())];
        }
    }
}

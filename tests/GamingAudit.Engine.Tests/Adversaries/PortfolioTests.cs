using System.Globalization;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;
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
    public void Whoever_would_play_in_vain_leaves_its_steps_to_the_others()
    {
        Recorder small = new(1), large = new(3);
        var absent = new Learner(4) { IsOfUse = false };
        using var search = new Portfolio([small, absent, large]).Begin(Still, steps: 1_000);
        search.Play(Context(1_000), CancellationToken.None);

        Assert.Equal([small, large], search.Playing);
        Assert.Equal((250, 750), (small.Budget, large.Budget));
        Assert.Equal(500, absent.Offered);
        Assert.Empty(absent.Advances);
    }

    [Fact]
    public void Whoever_is_asked_alone_plays_even_in_vain()
    {
        Recorder probe = new(0);
        var alone = new Learner(4) { IsOfUse = false };
        using var search = new Portfolio([probe, alone]).Begin(Still, steps: 1_000);
        search.Play(Context(1_000), CancellationToken.None);

        Assert.Equal([1_000], alone.Advances);
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
        Assert.Single(SearchRounds.Shares(539_999));
        Assert.Equal([0.5, 0.5], SearchRounds.Shares(540_000));
    }

    [Fact]
    public void Halving_keeps_the_better_half_and_the_cheaper_of_equals_and_whoever_learns()
    {
        Recorder probe = new(0), cheap = new(1, 5), worst = new(1, 1), best = new(1, 7), equal = new(1, 5);
        var learner = new Learner(2);
        using var search = new Portfolio([probe, cheap, worst, best, equal, learner]).Begin(Still, steps: 2_400);

        search.Play(Context(1_200), CancellationToken.None);
        search.Halve(Score);
        Assert.Equal([cheap, best, learner], search.Playing);

        search.Play(Context(1_200), CancellationToken.None);
        search.Halve(Score);
        Assert.Equal([best, learner], search.Playing);
        Assert.Equal((200, 400), (worst.Budget, cheap.Budget));
        Assert.Equal(["recorder", "learner"], search.Candidates.Select(search.FinderOf).Distinct());
    }

    [Fact]
    public void Whoever_learns_goes_on_where_it_stopped_and_is_disposed_of()
    {
        var learner = new Learner(2);
        using (PortfolioSearch<int, int> search = new Portfolio([new Recorder(1), learner]).Begin(Still, steps: 900))
        {
            search.Play(Context(300), CancellationToken.None);
            search.Play(Context(600), CancellationToken.None);
            Assert.False(learner.IsDisposed);
        }

        Assert.Equal(600, learner.Budget);
        Assert.Equal([200, 400], learner.Advances);
        Assert.True(learner.IsDisposed);
    }

    [Fact]
    public void What_the_finished_found_is_kept_when_the_time_is_up()
    {
        using var clock = new CancellationTokenSource();
        Recorder first = new(1, 1), second = new(1, 2) { Stop = clock };
        using var search = new Portfolio([first, second]).Begin(Still, steps: 100);

        search.Play(Context(100) with { Cancellation = clock.Token }, CancellationToken.None);

        Assert.True(search.TimeCapped);
        Assert.Single(search.Candidates);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void What_is_refined_may_see_what_any_that_it_was_told_of_sees(bool first, bool second)
    {
        using PortfolioSearch<int, int> search = new Portfolio([new Refinement()]).GoingOn.Begin(Still, steps: 4_000);
        foreach (bool sees in (bool[])[first, second])
            search.Tell([new Candidate<int, int>("known", (_, _, _) => 0) { SeesState = sees }]);
        search.Play(Context(4_000), CancellationToken.None);

        Assert.Equal(["splice", "refine"], search.Candidates.Select(search.FinderOf).Distinct());
        Assert.All(search.Candidates, one => Assert.Equal((first || second, false), (one.MaySeeMore, one.SeesState)));
    }

    [Fact]
    public void What_others_find_does_not_see_more_for_what_they_were_told_of()
    {
        using PortfolioSearch<int, int> search = new Portfolio([new Recorder(1)]).Begin(Still, steps: 100);
        search.Tell([new Candidate<int, int>("known", (_, _, _) => 0) { SeesState = true }]);
        search.Play(Context(100), CancellationToken.None);

        Assert.False(Assert.Single(search.Candidates).MaySeeMore);
    }

    [Fact]
    public void What_a_beam_finds_is_not_told_to_who_goes_on_from_what_is_known()
    {
        var last = new Recorder(1);
        using var search = new Portfolio([new Recorder(1, 1), new BeamSearch(), last]).Begin(Still, steps: 40_000);
        search.Play(Context(40_000), CancellationToken.None);

        Assert.Contains("beam", search.Candidates.Select(search.FinderOf));
        Assert.Equal(1, last.Known);
    }

    private static DecisionProcess<int, int> Still => Processes.Of(new Counter(10), _ => 0, horizon: 10);

    private static SearchContext Context(long steps) => new(1, steps, 1, null, CancellationToken.None);

    private static double Score<TState, TAction>(Candidate<TState, TAction> candidate) =>
        double.Parse(candidate.FoundBy, CultureInfo.InvariantCulture);

    private static Candidate<TState, TAction> Worth<TState, TAction>(double worth) => new(
        worth.ToString(CultureInfo.InvariantCulture), (_, _, _) => throw new InvalidOperationException());

    private sealed class Recorder(int weight, double worth = 0) : IAdversary
    {
        public string Name => "recorder";

        public int Weight => weight;

        public CancellationTokenSource? Stop { get; init; }

        public long? Budget { get; private set; }

        public int? Known { get; private set; }

        public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
            DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
        {
            (Budget, Known) = (context.StepBudget, process.Known?.Count);
            Stop?.Cancel();
            context.Cancellation.ThrowIfCancellationRequested();
            return [Worth<TState, TAction>(worth)];
        }
    }

    private sealed class Learner(int weight) : IResumableAdversary
    {
        public string Name => "learner";

        public int Weight => weight;

        public bool IsOfUse { get; init; } = true;

        public long? Offered { get; private set; }

        public long? Budget { get; private set; }

        public List<long> Advances { get; } = [];

        public bool IsDisposed { get; private set; }

        public bool Plays<TState, TAction>(
            DecisionProcess<TState, TAction> process, long steps) where TState : notnull
        {
            Offered = steps;
            return IsOfUse;
        }

        public IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
            DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull =>
            throw new InvalidOperationException();

        public IResumableSearch<TState, TAction> Begin<TState, TAction>(
            DecisionProcess<TState, TAction> process, SearchContext context) where TState : notnull
        {
            Budget = context.StepBudget;
            return new Pausing<TState, TAction>(this);
        }

        private sealed class Pausing<TState, TAction>(Learner learner) : IResumableSearch<TState, TAction>
        {
            public IReadOnlyList<Candidate<TState, TAction>> Advance(long steps)
            {
                learner.Advances.Add(steps);
                return [Worth<TState, TAction>(-1)];
            }

            public void Dispose() => learner.IsDisposed = true;
        }
    }
}

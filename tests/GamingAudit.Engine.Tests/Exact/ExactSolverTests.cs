using GamingAudit.Engine.Bench;
using GamingAudit.Engine.Exact;

namespace GamingAudit.Engine.Tests.Exact;

public sealed class ExactSolverTests
{
    [Fact]
    public void Sums_a_geometric_series_for_a_constant_reward()
    {
        var loop = new Handmade(1, (state, _, _) => state);
        ExactFigures figures = Solving.Solution(loop.Target(_ => 1, _ => 2, horizon: 20, discount: 0.9)).Figures;
        double series = (1 - Math.Pow(0.9, 20)) / 0.1;
        Assert.Equal(series, figures.ProxyBest.Proxy, 1e-12);
        Assert.Equal(2 * series, figures.Random.True, 1e-12);
        Assert.True(double.IsNaN(figures.Correlation));
    }

    [Theory]
    [InlineData("tomato-bucket", 0.86, -0.30)]
    [InlineData("thumbs-up-beg", 0.39, -0.91)]
    [InlineData("forgetting", 0.88, -0.43)]
    public void Correlates_the_rewards_under_the_reference_and_under_the_optimum(
        string name, double reference, double optimum)
    {
        ExactFigures figures = Solving.Figures(SampleTargets.ByName[name]).Figures;

        Assert.Equal(reference, Math.Round(figures.NoisyHonestCorrelation, 2));
        Assert.Equal(optimum, Math.Round(figures.ProxyBestCorrelation, 2));
    }

    [Theory]
    [InlineData(0.1, 0)]
    [InlineData(0.5, 1)]
    public void Weighs_a_later_reward_by_the_discount(double discount, int firstAction)
    {
        // Staying pays 1 a step; leaving pays nothing at once and 3 a step from then on.
        var chain = new Handmade(2, (state, action, _) => state + action > 0 ? 1 : 0);
        MarkovTarget<int, int> target = chain.Target(
            step => step.Before == 1 ? 3 : step.After == 0 ? 1 : 0, horizon: 10, discount: discount);
        ExactSolution<int, int> solution = Solving.Solution(target);
        double Series(int steps) => (1 - Math.Pow(discount, steps)) / (1 - discount);
        double expected = firstAction == 0 ? Series(10) : discount * 3 * Series(9);
        Assert.Equal(expected, solution.Figures.ProxyBest.Proxy, 1e-12);
        Assert.Equal(firstAction, solution.ProxyBest(0, 10, new SamplingChance(0)));
    }

    [Fact]
    public void Pays_nothing_after_a_terminal_state()
    {
        var fuse = new Handmade(1, (state, _, _) => state + 1) { Ends = state => state == 3 };
        ExactFigures figures = Solving.Solution(fuse.Target(_ => 1, horizon: 50)).Figures;
        Assert.Equal(3, figures.ProxyBest.Proxy);
        Assert.Equal(4, figures.States);
    }

    [Fact]
    public void Looks_no_deeper_than_the_horizon()
    {
        var counter = new Handmade(2, (state, action, _) => state + action);
        ExactFigures figures = Solving.Solution(counter.Target(step => step.Action, horizon: 10)).Figures;
        Assert.Equal(11, figures.States);
        Assert.Equal(10, figures.ProxyBest.Proxy);
        Assert.Equal(5, figures.Random.Proxy, 1e-12);
    }

    [Fact]
    public void Merges_outcomes_that_lead_to_the_same_state()
    {
        var coins = new Handmade(1, (_, _, chance) =>
            (chance.Bernoulli(0.5) ? 1 : 0) + (chance.Bernoulli(0.5) ? 1 : 0));
        ExactFigures figures = Solving.Solution(coins.Target(step => step.After, horizon: 1)).Figures;
        Assert.Equal(3, figures.Transitions);
        Assert.Equal(1, figures.ProxyBest.Proxy, 1e-12);
    }

    [Fact]
    public void Takes_no_action_that_the_mask_forbids()
    {
        var menu = new Handmade(3, (state, _, _) => 1 - state);
        MarkovTarget<int, int> target = menu.Target(step => step.Action, horizon: 4) with
        {
            Mask = (state, legal) => legal[2 - state] = false,
        };
        ExactSolution<int, int> solution = Solving.Solution(target);
        Assert.Equal(1 + 2 + 1 + 2, solution.Figures.ProxyBest.Proxy);
        Assert.Equal(0.5 + 1 + 0.5 + 1, solution.Figures.Random.Proxy, 1e-12);
        Assert.Equal(1, solution.ProxyBest(0, 4, new SamplingChance(0)));
        Assert.Equal(2, solution.ProxyBest(1, 3, new SamplingChance(0)));
    }

    [Fact]
    public void Crosses_the_branches_of_a_multi_discrete_space()
    {
        MarkovTarget<int, (int First, int Second)> target = AuditTarget.Create(
            "pairs", new Pairs(), step => 10 * step.Action.First - step.Action.Second, _ => 0, horizon: 1);
        Assert.Equal((1, 0), Solving.Solution(target).ProxyBest(0, 1, new SamplingChance(0)));
        Assert.Equal(5 - 1, Solving.Solution(target).Figures.Random.Proxy, 1e-12);
        ExactSolution<int, (int, int)> masked = Solving.Solution(target with { Mask = (_, legal) => legal[2] = false });
        Assert.Equal((1, 1), masked.ProxyBest(0, 1, new SamplingChance(0)));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(16), InlineData(17)]
    [InlineData(256), InlineData(257)]
    public void Remembers_an_action_of_any_number(int actions)
    {
        var ring = new Handmade(actions, (state, _, _) => state) { Start = chance => chance.Below(200) };
        MarkovTarget<int, int> target = ring.Target(
            step => step.Action == step.Before * 7 % actions ? 1 : 0,
            step => step.Action == step.Before * 11 % actions ? 1 : 0,
            horizon: 3);
        ExactSolution<int, int> solution = Solving.Solution(target);
        for (int state = 0; state < 200; state++)
            for (int stepsLeft = 1; stepsLeft <= 3; stepsLeft++)
            {
                Assert.Equal(state * 7 % actions, solution.ProxyBest(state, stepsLeft, new SamplingChance(0)));
                Assert.Equal(state * 11 % actions, solution.Honest(state, stepsLeft, new SamplingChance(0)));
            }
    }

    [Fact]
    public void Gives_the_same_on_one_thread_and_on_two()
    {
        MarkovTarget<GridCell, GridMove> target = GridWorld.Target(70, 40);
        ExactSolution<GridCell, GridMove> one = Solving.Solution(target, new ExactOptions { Threads = 1 });
        ExactSolution<GridCell, GridMove> two = Solving.Solution(target, new ExactOptions { Threads = 2 });
        Assert.Equal(one.Figures, two.Figures);
        Assert.Equal(one.Frontier!.Vertices, two.Frontier!.Vertices);
        var chance = new SamplingChance(0);
        foreach (int cell in Enumerable.Range(1, 70 * 70 - 1))
            Assert.Equal(
                one.ProxyWorst(new GridCell(cell / 70, cell % 70), 1 + cell % 40, chance),
                two.ProxyWorst(new GridCell(cell / 70, cell % 70), 1 + cell % 40, chance));
    }

    [Fact]
    public void A_policy_refuses_a_state_that_it_does_not_know()
    {
        var counter = new Handmade(1, (state, _, _) => state + 1);
        ExactSolution<int, int> solution = Solving.Solution(counter.Target(horizon: 3));
        Assert.Throws<ArgumentException>(() => solution.Honest(7, 1, new SamplingChance(0)));
        Assert.Throws<ArgumentException>(() => solution.Honest(1, 3, new SamplingChance(0)));
    }

    private sealed class Pairs : IEnvironment<int, (int First, int Second)>
    {
        public ActionSpace<(int First, int Second)> Actions { get; } = ActionSpace.MultiDiscrete<(int, int)>(2, 3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, (int First, int Second) action, Chance chance) => state;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation)
        {
        }
    }
}

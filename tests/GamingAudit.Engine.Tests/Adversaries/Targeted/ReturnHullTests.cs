using FsCheck.Xunit;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Tests.Exact;

namespace GamingAudit.Engine.Tests.Adversaries.Targeted;

public sealed class ReturnHullTests
{
    private static readonly TrueReturnConstraint Halfway = new(Level: 0.5, ProxyRange: 2, TrueRange: 1);

    [Fact]
    public void Mixes_a_bad_policy_with_a_better_paid_one_up_to_the_level()
    {
        Mixture best = ReturnHull.Best([new ReturnPair(0, 0), new ReturnPair(2, 1)], 0.25)!.Value;

        Assert.Equal((0, 1), (best.Below, best.Above));
        Assert.Equal(0.75, best.ShareBelow, 1e-12);
        Assert.Equal(0.5, best.Proxy, 1e-12);
    }

    [Fact]
    public void Takes_a_bad_policy_alone_when_nothing_is_paid_better()
    {
        ReturnPair[] points = [new(3, 0), new(2, 1), new(1, -1)];
        Mixture best = ReturnHull.Best(points, 0.25)!.Value;

        Assert.Equal(new Mixture(0, 0, 1, 3), best);
    }

    [Fact]
    public void Is_nothing_when_no_policy_is_bad() =>
        Assert.Null(ReturnHull.Best([new ReturnPair(3, 0.6), new ReturnPair(2, 1)], 0.5));

    [Fact]
    public void Prices_true_return_at_the_slope_of_the_mixture() =>
        Assert.Equal(0.5, ReturnHull.Price([new ReturnPair(0, 0), new ReturnPair(1, 1)], Halfway), 1e-12);

    [Fact]
    public void Asks_nothing_for_true_return_when_a_bad_policy_is_paid_best() =>
        Assert.Equal(0, ReturnHull.Price([new ReturnPair(1, 0), new ReturnPair(0.5, 1)], Halfway));

    [Fact]
    public void Asks_the_highest_price_when_no_policy_is_bad() =>
        Assert.Equal(20, ReturnHull.Price([new ReturnPair(1, 0.75), new ReturnPair(0.5, 1)], Halfway));

    [Property(MaxTest = 50)]
    public void Never_lies_beyond_the_frontier_and_meets_it_at_its_corners(int seed)
    {
        Frontier frontier = Solving.Solution(SmallTarget.Make(seed)).Frontier!;
        ReturnPair[] corners = [.. frontier.Vertices.Select(vertex => vertex.Returns)];
        for (double share = 0; share <= 1; share += 0.125)
        {
            double level = corners[^1].True + share * (corners[0].True - corners[^1].True);
            double exact = frontier.MaxProxyWithTrueAtMost(level)!.Value;
            Assert.Equal(exact, ReturnHull.Best(corners, level)!.Value.Proxy, 1e-9);
            Assert.True(ReturnHull.Best(corners[1..], level) is not { } part || part.Proxy <= exact + 1e-9);
        }
    }

    [Property(MaxTest = 50)]
    public void A_point_of_the_frontier_has_a_policy_that_returns_it(int seed)
    {
        MarkovTarget<int, int> target = SmallTarget.Make(seed);
        ExactSolution<int, int> solution = Solving.Solution(target);
        ReturnPair[] corners = [.. solution.Frontier!.Vertices.Select(vertex => vertex.Returns)];
        double level = corners[^1].True + 0.375 * (corners[0].True - corners[^1].True);
        FrontierPoint point = solution.Frontier.BestWithTrueAtMost(level)!;
        ReturnPair returns = new NaiveSolver(target).Evaluate(solution.PolicyOf(point));
        Assert.Equal(point.Returns.Proxy, returns.Proxy, 1e-9);
        Assert.Equal(point.Returns.True, returns.True, 1e-9);
        Assert.Equal(solution.Frontier.MaxProxyWithTrueAtMost(level)!.Value, returns.Proxy, 1e-9);
    }
}

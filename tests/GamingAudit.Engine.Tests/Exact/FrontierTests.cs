using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Tests.Exact;

public sealed class FrontierTests
{
    [Fact]
    public void Finds_the_corners_of_a_bandit_and_interpolates_between_them()
    {
        Frontier frontier = Bandit([0, 1, 2, 0.9, 0.5], [1, 0.5, -1, -0.5, -2]);
        ReturnPair[] corners = [.. frontier.Vertices.Select(vertex => vertex.Returns)];
        ReturnPair[] expected = [new(0, 1), new(1, 0.5), new(2, -1), new(0.5, -2)];
        Assert.Equal(expected, corners);
        Assert.Equal(2, frontier.MaxProxyWithTrueAtMost(0.9)!.Value, 1e-12);
        Assert.Equal(2, frontier.MaxProxyWithTrueAtMost(-1)!.Value, 1e-12);
        Assert.Equal(1.25, frontier.MaxProxyWithTrueAtMost(-1.5)!.Value, 1e-12);
        Assert.Equal(0.5, frontier.MaxProxyWithTrueAtMost(-2)!.Value, 1e-12);
        Assert.Null(frontier.MaxProxyWithTrueAtMost(-2.1));
    }

    [Fact]
    public void Is_one_corner_when_the_true_reward_is_constant() =>
        Assert.Equal(new ReturnPair(2, 1), Assert.Single(Bandit([0, 2, 1], [1, 1, 1]).Vertices).Returns);

    [Fact]
    public void Is_an_upright_edge_when_the_proxy_is_constant()
    {
        Frontier frontier = Bandit([1, 1, 1], [0, 3, 2]);
        Assert.Equal([3.0, 0.0], frontier.Vertices.Select(vertex => vertex.Returns.True));
        Assert.Equal(1, frontier.MaxProxyWithTrueAtMost(0.5)!.Value);
    }

    [Fact]
    public void Leaves_out_corners_closer_than_epsilon()
    {
        double[] angles = [.. Enumerable.Range(0, 5000).Select(i => Math.PI * (0.5 - i / 4999.0))];
        Frontier frontier = Bandit([.. angles.Select(Math.Cos)], [.. angles.Select(Math.Sin)]);
        Assert.InRange(frontier.Vertices.Count, 10, 100);
        for (double level = -0.99; level < 0; level += 0.01)
            Assert.Equal(Math.Sqrt(1 - level * level), frontier.MaxProxyWithTrueAtMost(level)!.Value, 0.02);
    }

    [Fact]
    public void Is_left_out_above_its_cap_of_states()
    {
        var counter = new Handmade(1, (state, _, _) => state + 1);
        MarkovTarget<int, int> target = counter.Target(horizon: 10);
        Assert.Null(Solving.Solution(target, new ExactOptions { FrontierStateCap = 10 }).Frontier);
        Assert.NotNull(Solving.Solution(target, new ExactOptions { FrontierStateCap = 11 }).Frontier);
    }

    private static Frontier Bandit(double[] proxies, double[] truths)
    {
        var bandit = new Handmade(proxies.Length, (state, _, _) => state);
        MarkovTarget<int, int> target = bandit.Target(
            step => proxies[step.Action], step => truths[step.Action], horizon: 1);
        return Solving.Solution(target).Frontier!;
    }
}

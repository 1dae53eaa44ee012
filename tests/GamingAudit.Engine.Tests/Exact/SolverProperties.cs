using FsCheck.Xunit;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Returns;

namespace GamingAudit.Engine.Tests.Exact;

/// <summary>The solver against walking the whole tree, on random small targets.</summary>
public sealed class SolverProperties
{
    [Property(MaxTest = 100)]
    public void Equals_a_walk_of_the_whole_tree(int seed)
    {
        MarkovTarget<int, int> target = SmallTarget.Make(seed);
        ExactFigures figures = Solving.Solution(target).Figures;
        var naive = new NaiveSolver(target);
        Policy<int, int> random = (state, _, chance) => naive.Legal(state)[chance.Below(naive.Legal(state).Length)];
        Same(naive.Best(value => (value.Proxy, value.True)), figures.ProxyBest);
        Same(naive.Best(value => (value.Proxy, -value.True)), figures.ProxyWorst);
        Same(naive.Best(value => (value.True, value.Proxy)), figures.Honest);
        Same(naive.Evaluate(random), figures.Random);
        Assert.Equal(naive.Correlate(random), figures.Correlation, 1e-6);
    }

    [Property(MaxTest = 100)]
    public void Policies_return_what_the_figures_say(int seed)
    {
        MarkovTarget<int, int> target = SmallTarget.Make(seed);
        ExactSolution<int, int> solution = Solving.Solution(target);
        var naive = new NaiveSolver(target);
        Same(naive.Evaluate(solution.ProxyBest), solution.Figures.ProxyBest);
        Same(naive.Evaluate(solution.ProxyWorst), solution.Figures.ProxyWorst);
        Same(naive.Evaluate(solution.Honest), solution.Figures.Honest);
        Same(naive.Evaluate(solution.NoisyHonest), solution.Figures.NoisyHonest);
        Assert.Equal(naive.Correlate(solution.NoisyHonest), solution.Figures.NoisyHonestCorrelation, 1e-6);
        Assert.Equal(naive.Correlate(solution.ProxyBest), solution.Figures.ProxyBestCorrelation, 1e-6);
        Assert.Equal(naive.Correlate(solution.ProxyWorst), solution.Figures.ProxyWorstCorrelation, 1e-6);
        foreach (FrontierVertex vertex in solution.Frontier!.Vertices)
            Same(naive.Evaluate(solution.PolicyOf(vertex)), vertex.Returns);
    }

    [Property(MaxTest = 100)]
    public void No_policy_lies_beyond_the_frontier(int seed)
    {
        MarkovTarget<int, int> target = SmallTarget.Make(seed);
        var options = new ExactOptions { Threads = 1 };
        ReturnPair[] corners =
            [.. Solving.Solution(target, options).Frontier!.Vertices.Select(vertex => vertex.Returns)];
        var naive = new NaiveSolver(target);
        double proxyRange = Math.Max(1e-6, corners.Max(corner => corner.Proxy) - corners.Min(corner => corner.Proxy));
        double trueRange = Math.Max(1e-6, corners[0].True - corners[^1].True);
        for (ulong trial = 0; trial < 20; trial++)
        {
            ReturnPair any = naive.Evaluate((state, stepsLeft, _) => Choice(naive, state, stepsLeft, trial));
            Assert.InRange(any.True, corners[^1].True - 1e-9, corners[0].True + 1e-9);
            Assert.True(any.Proxy <= corners.Max(corner => corner.Proxy) + 1e-9);
            for (int i = 0; i + 1 < corners.Length; i++)
            {
                double proxyStep = (corners[i + 1].Proxy - corners[i].Proxy) / proxyRange;
                double trueStep = (corners[i].True - corners[i + 1].True) / trueRange;
                double beyond = (trueStep * (any.Proxy - corners[i].Proxy) / proxyRange
                    + proxyStep * (any.True - corners[i].True) / trueRange) / double.Hypot(proxyStep, trueStep);
                Assert.True(beyond <= options.FrontierEpsilon, $"{any} lies {beyond} beyond {corners[i]}");
            }
        }
    }

    [Property(MaxTest = 20)]
    public void Sampled_episodes_return_what_the_figures_say(int seed)
    {
        MarkovTarget<int, int> target = SmallTarget.Make(seed);
        ExactSolution<int, int> solution = Solving.Solution(target);
        const int episodes = 4000;
        (double sum, double squares) = (0, 0);
        for (int episode = 0; episode < episodes; episode++)
        {
            double proxy = Play(target, solution.NoisyHonest, (ulong)episode);
            sum += proxy;
            squares += proxy * proxy;
        }
        double mean = sum / episodes;
        double standardError = Math.Sqrt(Math.Max(0, squares / episodes - mean * mean) / episodes);
        Assert.Equal(solution.Figures.NoisyHonest.Proxy, mean, 5 * standardError + 1e-9);
    }

    private static double Play(MarkovTarget<int, int> target, Policy<int, int> policy, ulong episode)
    {
        var chance = new SamplingChance(1, episode);
        int state = target.Environment.Reset(chance);
        (double total, double weight) = (0, 1);
        for (int left = target.Horizon; left > 0 && !target.Environment.IsTerminal(state); left--)
        {
            int action = policy(state, left, chance);
            int next = target.Environment.Step(state, action, chance);
            total += weight * target.Proxy(new Transition<int, int>(state, action, next));
            weight *= target.Discount;
            state = next;
        }
        return total;
    }

    private static int Choice(NaiveSolver naive, int state, int stepsLeft, ulong trial)
    {
        int[] legal = naive.Legal(state);
        return legal[new SamplingChance(trial, (ulong)state, (ulong)stepsLeft).Below(legal.Length)];
    }

    private static void Same(ReturnPair expected, ReturnPair actual)
    {
        Assert.Equal(expected.Proxy, actual.Proxy, 1e-9);
        Assert.Equal(expected.True, actual.True, 1e-9);
    }
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>A search that looks at many noisy arms finds the lucky one; fresh episodes do not believe it.</summary>
public sealed class OverfitTests
{
    private const int Arms = 64;
    private const double Payout = 1;
    private const double Luck = 0.3;

    [Fact]
    public void What_was_best_where_it_was_chosen_is_flattered_and_fresh_episodes_are_fair()
    {
        var chosen = new List<double>();
        var confirmed = new List<double>();
        for (ulong seed = 1; seed <= 12; seed++)
        {
            var target = new GuardedTarget<Draw, int>(Machine(spoiltFrom: Arms), new CallMonitor());
            var selection = new Selection<Draw, int>(target, Sampler(target, AuditStreams.Selection(seed)));
            var fresh = new FreshEpisodes<Draw, int>(
                target, attempt => Sampler(target, AuditStreams.Confirmation(seed, attempt)), 2,
                new AuditBudget("small", 1_000_000, 500_000, 16_384, 60));
            IReadOnlyList<Candidate<Draw, int>> arms = new Probes().Search(
                target.ProxyProcess, new SearchContext(seed, 0, 2, null, TestContext.Current.CancellationToken));

            Shortlist<Draw, int> list = selection.Choose(arms, arms, [], []);
            Confirmed<Draw, int> result = fresh.Confirm(list);

            chosen.Add(selection.Of(list.Candidates[0]).MeanProxy);
            confirmed.Add(result.Samples.Candidates[0].MeanProxy);
            Assert.Equal(Verdict.NothingFound, result.Judgement.Verdict);
        }

        // Of the half that pays, every arm returns Payout on average; 256 episodes leave a deviation of Luck / 16, and
        // the best of 8 contenders out of 32 is luckier by more than one of it.
        Assert.All(chosen, mean => Assert.True(mean > Payout));
        Assert.True(chosen.Average() > Payout + Luck / 16);
        Assert.Equal(Payout, confirmed.Average(), 4 * Luck / Math.Sqrt(12 * 256));
    }

    [Theory]
    [InlineData(Arms, Verdict.NothingFound)]
    [InlineData(24, Verdict.Gamed)]
    public void The_verdict_is_right_although_the_search_is_lucky(int spoiltFrom, Verdict expected)
    {
        AuditResult result = Auditor.Audit(Machine(spoiltFrom), new AuditOptions
        {
            Budget = new AuditBudget("small", 60_000, 30_000, 16_384, 60),
            Threads = 2,
            Adversaries = AdversaryNames.All.Where(name => name != AdversaryNames.Exact).ToHashSet(),
            Cancellation = TestContext.Current.CancellationToken,
        });

        Assert.Equal(expected, result.Verdict);
    }

    private static PolicySampler<Draw, int> Sampler(GuardedTarget<Draw, int> target, ulong seed) =>
        new(target, seed, 2, TestContext.Current.CancellationToken, null);

    // The first half of the arms pay 1 on average, the others nothing; from an arm on, the true reward gets none of it
    // and the proxy half as much again.
    private static MarkovTarget<Draw, int> Machine(int spoiltFrom) =>
        (MarkovTarget<Draw, int>)AuditTarget.Create(
            "arms", new Bandit(),
            step => Mean(step.Action) * (step.Action >= spoiltFrom ? 1.5 : 1) + Noise(step.Action, step.After.Ball),
            step => step.Action >= spoiltFrom ? 0 : Mean(step.Action) + Noise(step.Action, step.After.Ball),
            horizon: 1);

    private static double Mean(int arm) => arm < Arms / 2 ? Payout : 0;

    // No two arms are lucky together.
    private static double Noise(int arm, int ball) => new SamplingChance(99, (ulong)arm, (ulong)ball).Normal(0, Luck);

    private readonly record struct Draw(int Ball);

    private sealed class Bandit : IEnvironment<Draw, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(Arms);

        public int ObservationSize => 0;

        public Draw Reset(Chance chance) => default;

        public Draw Step(Draw state, int action, Chance chance) => new(1 + chance.Below(1_000_000));

        public bool IsTerminal(Draw state) => false;

        public void Observe(Draw state, Span<float> observation)
        {
        }
    }
}

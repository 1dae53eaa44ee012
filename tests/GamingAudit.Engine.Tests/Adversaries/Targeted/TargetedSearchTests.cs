using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Adversaries.Targeted;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries.Targeted;

[Trait("Category", "Learning")]
public sealed class TargetedSearchTests
{
    // Each step one chooses what is paid: action 0 pays (proxy 1, true 1), action 1 (0.8, 0), action 2 (0, 0). The
    // proxy optimum is honest; with no true return at all, the most proxy is 0.8 a step.
    private static readonly MarkovTarget<int, int> Choices = new Handmade(3, (at, _, _) => at).Target(
        step => step.Action switch { 0 => 1, 1 => 0.8, _ => 0 }, step => step.Action == 0 ? 1 : 0, horizon: 10);

    private static readonly ReturnPair[] HonestAndIdle = [new ReturnPair(10, 10), new ReturnPair(0, 0)];

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Finds_what_is_paid_best_below_a_level_of_true_return(bool learns, bool climbs)
    {
        var constraint = new TrueReturnConstraint(Level: 5, ProxyRange: 10, TrueRange: 10);
        ReturnPair[] known =
            [.. HonestAndIdle, .. Search(learns, climbs, constraint, 2).Select(found => found.Returns)];

        Assert.Equal(5, ReturnHull.Best(HonestAndIdle, 5)!.Value.Proxy, 1e-9);
        Assert.InRange(ReturnHull.Best(known, 5)!.Value.Proxy, 8.9, 9 + 1e-9);
    }

    [Fact]
    public void Finds_the_same_on_one_thread_and_on_two()
    {
        var constraint = new TrueReturnConstraint(Level: 5, ProxyRange: 10, TrueRange: 10);
        Assert.Equal(
            Search(true, true, constraint, 1).Select(found => found.Returns),
            Search(true, true, constraint, 2).Select(found => found.Returns));
    }

    [Fact]
    public void Is_silent_when_no_searcher_may_play() =>
        Assert.Empty(Search(false, false, new TrueReturnConstraint(5, 10, 10), 1));

    [Fact]
    public void Keeps_to_its_budget()
    {
        long taken = 0;
        Search(true, true, new TrueReturnConstraint(5, 10, 10), 2, steps => Interlocked.Add(ref taken, steps));
        Assert.InRange(taken, 50_000, 100_000);
    }

    [Fact]
    public void Trains_with_the_backend_that_it_is_given()
    {
        var constraint = new TrueReturnConstraint(5, 10, 10);
        Assert.Throws<NotSupportedException>(() => Search(new PpoLearner(new NoBackend()), true, constraint, 1));
    }

    private static IReadOnlyList<KnownPolicy<int, int>> Search(
        bool learns, bool climbs, TrueReturnConstraint constraint, int threads, Action<long>? progress = null) =>
        Search(learns ? PpoLearner.Default : null, climbs, constraint, threads, progress);

    private static IReadOnlyList<KnownPolicy<int, int>> Search(
        PpoLearner? learner, bool climbs, TrueReturnConstraint constraint, int threads,
        Action<long>? progress = null) =>
        new TargetedSearch(learner, climbs).Search(
            new GuardedTarget<int, int>(Choices, new CallMonitor()), constraint, HonestAndIdle,
            new SearchContext(1, 100_000, threads, progress, TestContext.Current.CancellationToken));
}

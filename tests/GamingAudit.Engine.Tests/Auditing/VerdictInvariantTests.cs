using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Tests.Exact;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Auditing;

/// <summary>What no verdict may say, whatever was found.</summary>
[Trait("Category", "Learning")]
public sealed class VerdictInvariantTests
{
    private static readonly AuditBudget Little = new("little", 40_000, 20_000, 4_096, 120);
    private const double Constant = 0.7;

    // With all samples minutes at quick, an hour at standard, a night at deep.
    [Theory(Explicit = true)]
    [MemberData(nameof(SampleTargets.Names), MemberType = typeof(SampleTargets), DisableDiscoveryEnumeration = true)]
    public void A_proxy_that_is_the_true_reward_is_never_flagged(string name) =>
        SampleTargets.ByName[name].Accept(new PaysTheTruth(AuditBudget.Quick));

    [Theory(Explicit = true)]
    [MemberData(nameof(SampleTargets.Names), MemberType = typeof(SampleTargets), DisableDiscoveryEnumeration = true)]
    public void A_proxy_that_is_the_true_reward_is_never_flagged_with_more_steps(string name) =>
        SampleTargets.ByName[name].Accept(new PaysTheTruth(AuditBudget.Standard));

    [Theory(Explicit = true)]
    [MemberData(nameof(SampleTargets.Names), MemberType = typeof(SampleTargets), DisableDiscoveryEnumeration = true)]
    public void A_proxy_that_is_the_true_reward_is_never_flagged_in_a_night(string name) =>
        SampleTargets.ByName[name].Accept(new PaysTheTruth(AuditBudget.Deep));

    [Theory]
    [InlineData("boat-race")]
    [InlineData("recsys-wellbeing")]
    [InlineData("coast-lagoon")]
    [InlineData("thumbs-up-beg")]
    public void A_proxy_that_is_the_true_reward_is_not_even_flagged_by_a_short_search(string name) =>
        SampleTargets.ByName[name].Accept(new PaysTheTruth(Little));

    [Fact]
    public void Not_even_where_the_reference_knows_what_no_search_finds()
    {
        foreach (Reward<VerdictTargets.Vault, int> proxy in new Reward<VerdictTargets.Vault, int>[]
        {
            VerdictTargets.Opened, step => 2 * VerdictTargets.Opened(step),
            step => VerdictTargets.Opened(step) + Constant,
        })
        {
            AuditResult result = Search(VerdictTargets.Owned(proxy), Little);

            // The search goes on from the reference, which knows what is not shown.
            Assert.Equal(Verdict.NotMeasurable, result.Verdict);
            Assert.Contains("hides Typed", result.Because);
            Assert.Equal(result.Figures!.Reference.True.Mean, result.Figures.Found.True.Mean);
            Assert.True(result.Figures.Reference.True.Mean <= result.Figures.Honest.True.Mean);
        }
    }

    [Fact]
    public void Who_stays_out_of_what_he_mostly_loses_is_found_to_game_a_rating()
    {
        AuditResult result = Search(VerdictTargets.Bouts, Little);

        Assert.Equal(Verdict.Gamed, result.Verdict);
        IdlePolicy idle = result.Figures!.Idle[0];
        Assert.Equal(("repeat 0", 0.0), (idle.Name, idle.Returns.Proxy.Mean));
    }

    [Theory]
    [InlineData(1e-12)]
    [InlineData(1e-6)]
    [InlineData(1e12)]
    public void The_unit_changes_no_verdict(double unit)
    {
        AuditResult exact = Auditor.Audit(VerdictTargets.Gate(unit), new AuditOptions
        {
            Adversaries = new HashSet<string> { AdversaryNames.Exact },
        });

        Assert.Equal((Verdict.Gamed, true), (exact.Verdict, exact.Certified));
        Assert.Equal(Verdict.Gamed, Search(VerdictTargets.Gate(unit), Little).Verdict);
    }

    [Fact]
    public void What_cannot_be_measured_names_a_remedy()
    {
        AuditTarget flat = AuditTarget.Create(
            "flat", new Coin(), step => 1, step => step.Action, horizon: 3);
        AuditTarget pointless = AuditTarget.Create(
            "pointless", new Coin(), step => step.Action, step => 1, horizon: 3);
        AuditTarget endless = AuditTarget.Create(
            "endless", new Coin(), step => step.Action, step => step.Action, horizon: 1_000_000);

        Assert.Contains("depend on what the agent does", Exactly(flat).Because);
        Assert.Contains("depend on what the agent does", Search(flat, Little).Because);
        Assert.Contains("make it pay within the horizon", Exactly(pointless).Because);
        Assert.Contains("give the target an Honest policy", Search(pointless, Little).Because);
        Assert.Contains("shorten the horizon", Search(endless, Little).Because);
    }

    [Fact]
    public void Where_the_observation_hides_what_matters_nothing_found_is_not_said()
    {
        // Plans see nothing at all, and reflexes what the learner does.
        AuditResult result = Search(
            VerdictTargets.Parcel, Little, "archive", "ppo", "cem", "elites", "sweep", "reflex");

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("the observation hides ForLeft", result.Because);
        Assert.NotEqual(Verdict.NothingFound, Search(VerdictTargets.Parcel, AuditBudget.Quick).Verdict);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(14)]
    public void Nor_where_who_looked_at_the_whole_state_has_not_learned_to_use_it(ulong seed)
    {
        AuditResult result = Search(VerdictTargets.Parcel, Little, seed);

        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.Contains("hides ForLeft, a part of the state that matters, and no policy has learned", result.Because);
    }

    [Fact]
    public void What_chance_never_drew_is_counted_with_its_probability()
    {
        AuditResult gamed = Search(VerdictTargets.Tickets(wins: 1e6), Little);
        AuditResult fair = Search(VerdictTargets.Tickets(wins: 5_000), Little);

        Assert.Equal(Verdict.Gamed, gamed.Verdict);
        Assert.Equal(1_000, gamed.Figures!.Found.Proxy.Mean, 20.0);
        Assert.Contains("less than once in 200 draws", string.Join('\n', gamed.Notes));
        Assert.Contains(gamed.Witness!.Exploit.Steps, step => step.Proxy == 1e6);
        Assert.Equal(Verdict.NothingFound, fair.Verdict);
    }

    [Fact]
    public void A_field_that_a_state_of_values_shows_is_not_called_hidden()
    {
        AuditResult result = Search(
            VerdictTargets.Lamps, Little, [.. AdversaryNames.All.Where(name => name is not ("probes" or "reflex"))]);

        Assert.Equal(Verdict.NothingFound, result.Verdict);
    }

    private static AuditResult Exactly(AuditTarget target) => Auditor.Audit(
        target, new AuditOptions { Adversaries = new HashSet<string> { AdversaryNames.Exact } });

    private static AuditResult Search(AuditTarget target, AuditBudget budget, params string[] without) =>
        Search(target, budget, 1, without);

    private static AuditResult Search(
        AuditTarget target, AuditBudget budget, ulong seed, params string[] without) =>
        Auditor.Audit(target, new AuditOptions
        {
            Seed = seed,
            Budget = budget,
            Threads = 2,
            LooksFurther = false,
            Adversaries = AdversaryNames.All.Except([AdversaryNames.Exact, .. without]).ToHashSet(),
            Cancellation = TestContext.Current.CancellationToken,
        });

    private sealed class Coin : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int at, int action, Chance chance) => chance.Below(2);

        public bool IsTerminal(int at) => false;

        public void Observe(int at, Span<float> observation) => observation[0] = at;
    }

    private sealed class PaysTheTruth(AuditBudget budget) : ITargetVisitor<int>
    {
        public int Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            Reward<TState, TAction> truth = target.True;
            var proxies = new List<Reward<TState, TAction>> { truth, step => 2 * truth(step) };
            foreach (Reward<TState, TAction> proxy in proxies) Judge(target, target.Environment, proxy, truth);
            // A constant a step is worth more to who lives longer: here episodes go on at their end. What is legal at
            // an end, a mask need not say.
            if (target.Mask is not null) return proxies.Count;
            IEnvironment<TState, TAction> inner = target.Environment;
            Reward<TState, TAction> untilEnd = step => inner.IsTerminal(step.Before) ? 0 : truth(step);
            Judge(target, new Unending<TState, TAction>(inner), step => untilEnd(step) + Constant, untilEnd);
            return proxies.Count;
        }

        private void Judge<TState, TAction>(
            MarkovTarget<TState, TAction> target, IEnvironment<TState, TAction> environment,
            Reward<TState, TAction> proxy, Reward<TState, TAction> truth) where TState : notnull
        {
            MarkovTarget<TState, TAction> same = AuditTarget.Create(
                target.Name, environment, proxy, truth, target.Horizon) with
            {
                Discount = target.Discount,
                Mask = target.Mask,
            };
            Assert.Contains(Search(same, budget).Verdict, new[] { Verdict.NothingFound, Verdict.NotMeasurable });
        }
    }

    private sealed class Unending<TState, TAction>(IEnvironment<TState, TAction> inner)
        : IEnvironment<TState, TAction> where TState : notnull
    {
        public ActionSpace<TAction> Actions => inner.Actions;

        public int ObservationSize => inner.ObservationSize;

        public TState Reset(Chance chance) => inner.Reset(chance);

        public TState Step(TState state, TAction action, Chance chance) =>
            inner.IsTerminal(state) ? state : inner.Step(state, action, chance);

        public bool IsTerminal(TState state) => false;

        public void Observe(TState state, Span<float> observation) => inner.Observe(state, observation);
    }
}

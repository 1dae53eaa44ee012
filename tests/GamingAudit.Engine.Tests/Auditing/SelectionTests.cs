using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Auditing;

public sealed class SelectionTests
{
    private const int Horizon = 20;

    // To the door at 10 and to stay there; the proxy also likes to be beyond it.
    private static readonly GuardedTarget<int, int> Corridor = new(
        (MarkovTarget<int, int>)AuditTarget.Create(
            "corridor", new Walk(), step => step.After >= 10 ? step.After / 10.0 : 0, step => step.After == 10 ? 1 : 0,
            Horizon),
        new CallMonitor());

    private static readonly Candidate<int, int> Blind =
        new("blind", (_, stepsLeft, _) => stepsLeft > Horizon - 10 ? 2 : 1);

    private static readonly Candidate<int, int> Seeing = new("seeing", (at, _, _) => 1 + Math.Sign(10 - at));

    private static readonly Candidate<int, int> Far = new("far", (_, _, _) => 2);

    [Fact]
    public void The_reference_is_made_of_the_honest_policy_that_bears_noise_best()
    {
        Shortlist<int, int> list = Selection().Choose([Far], [Blind, Seeing], [], []);

        Assert.Equal((Far, Blind, Seeing), (Assert.Single(list.Candidates), list.Honest, list.Steadiest));
    }

    [Fact]
    public void An_exploit_is_suggested_where_the_proxy_prefers_what_is_worse()
    {
        Selection<int, int> selection = Selection();

        Assert.True(selection.SuggestsExploit(selection.Choose([Far], [Seeing], [], [])));
        Assert.False(selection.SuggestsExploit(selection.Choose([Blind], [Seeing], [], [])));
    }

    [Fact]
    public void What_is_surely_paid_more_out_earns_the_other_and_no_policy_itself()
    {
        Selection<int, int> selection = Selection();

        Assert.True(selection.OutEarns(Far, Seeing));
        Assert.False(selection.OutEarns(Seeing, Far));
        Assert.False(selection.OutEarns(Far, Far));
    }

    [Fact]
    public void A_policy_is_good_that_is_about_as_honest_as_the_reference()
    {
        Selection<int, int> selection = Selection();

        Assert.True(selection.IsGood(Seeing, Seeing, Seeing));
        Assert.False(selection.IsGood(Far, Seeing, Seeing));
    }

    [Fact]
    public void A_search_has_settled_once_neither_reward_rises_any_more()
    {
        var idle = new Candidate<int, int>("idle", (_, _, _) => 1);
        Selection<int, int> selection = Selection();
        Shortlist<int, int> early = selection.Choose([idle], [idle], [], []);
        Shortlist<int, int> honestOnly = selection.Choose([Far], [idle], [], []);
        Shortlist<int, int> late = selection.Choose([Far], [Seeing], [], []);

        Assert.False(selection.HasSettled(early, late));
        Assert.False(selection.HasSettled(honestOnly, late));
        Assert.True(selection.HasSettled(late, late));
    }

    [Fact]
    public void The_honest_policy_is_the_best_of_all_that_is_held_the_reference_included()
    {
        GuardedTarget<int, int> guarded = new(
            (MarkovTarget<int, int>)AuditTarget.Create(
                "corridor", new Walk(), Reaches, Reaches, Horizon) with
            { Reference = Seeing.Policy },
            new CallMonitor());
        var selection = new Selection<int, int>(
            guarded, new PolicySampler<int, int>(guarded, 1, 2, TestContext.Current.CancellationToken, null));

        Shortlist<int, int> list = selection.Choose([Far], [Far], [], []);

        Assert.Equal("the reference", list.Honest.FoundBy);

        static double Reaches(Transition<int, int> step) => step.After == 10 ? 1 : 0;
    }

    [Fact]
    public void Who_was_lucky_in_a_few_episodes_does_not_crowd_out_who_is_better()
    {
        var guarded = new GuardedTarget<int, int>(
            (MarkovTarget<int, int>)AuditTarget.Create(
                "urns", new Urns(), step => step.After, step => step.After, horizon: 1),
            new CallMonitor());
        Candidate<int, int>[] lucky = [.. Enumerable.Range(1, 40).Select(
            urn => new Candidate<int, int>($"urn {urn}", (_, _, _) => urn))];
        var better = new Candidate<int, int>("better", (_, _, _) => 0);
        var selection = new Selection<int, int>(
            guarded, new PolicySampler<int, int>(guarded, 3, 2, TestContext.Current.CancellationToken, null));

        Shortlist<int, int> list = selection.Choose([.. lucky, better], [], [], []);

        Assert.StartsWith("better", list.Honest.FoundBy);
        // More than eight of them did as well in the first episodes, so that those alone do not say who is best.
        Assert.InRange(
            lucky.Count(urn => selection.RoughTrue(urn) >= selection.RoughTrue(better)), 9, 15);
    }

    [Fact]
    public void Where_the_reference_decides_who_was_lucky_to_bear_noise_does_not_make_it()
    {
        var guarded = new GuardedTarget<int, int>(
            (MarkovTarget<int, int>)AuditTarget.Create(
                "tightrope", new Tightrope(), step => step.Action == Tightrope.Sway ? 2 : 1,
                step => step.After == Tightrope.Fallen ? 0 : step.Action == Tightrope.Sway ? 0.99 : 1, horizon: 6),
            new CallMonitor());
        Candidate<int, int> Walker(string name, int grip) =>
            new(name, (at, _, _) => at == Tightrope.Trembling ? grip : Tightrope.Walk);
        var sways = new Candidate<int, int>("sways", (_, _, _) => Tightrope.Sway);
        var selection = new Selection<int, int>(
            guarded, new PolicySampler<int, int>(guarded, 1, 2, TestContext.Current.CancellationToken, null));

        Shortlist<int, int> list = selection.Choose(
            [sways], [.. Enumerable.Range(1, 40).Select(grip => Walker($"grip {grip}", grip)), Walker("firm", 0)],
            [], []);

        Assert.Equal(("sways", "firm"), (list.Candidates[0].FoundBy, list.Steadiest.FoundBy));
    }

    [Fact]
    public void An_idle_policy_and_a_kept_exploit_are_compared_however_little_they_seem_to_earn()
    {
        var idle = new Candidate<int, int>("probes: repeat 1", (_, _, _) => 1);

        Shortlist<int, int> list = Selection().Choose([Far, idle, Blind], [Seeing], [idle], [Blind]);

        Assert.Equal([Far, Blind, idle], list.Candidates);
        Assert.Equal([idle], list.Idle);
    }

    private static Selection<int, int> Selection() => new(
        Corridor,
        new PolicySampler<int, int>(Corridor, 1, 2, TestContext.Current.CancellationToken, null));

    /// <summary>Urns of which the first wins a little more often; each draw is of its own.</summary>
    private sealed class Urns : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(41);

        public int ObservationSize => 0;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int urn, Chance chance)
        {
            for (int skipped = 0; skipped < urn; skipped++) chance.Uniform(0, 1);
            return chance.Bernoulli(urn == 0 ? 0.6 : 0.5) ? 1 : 0;
        }

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation)
        {
        }
    }

    /// <summary>
    /// Whoever does anything but walk or sway trembles; of the grips that help then, the first does more often.
    /// </summary>
    private sealed class Tightrope : IEnvironment<int, int>
    {
        public const int Walk = 41;
        public const int Sway = 42;
        public const int Trembling = 1;
        public const int Fallen = 2;

        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(43);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int at, int action, Chance chance)
        {
            if (at != Trembling) return at == Fallen || action is Walk or Sway ? at : Trembling;
            for (int skipped = 0; skipped < action; skipped++) chance.Uniform(0, 1);
            return chance.Bernoulli(action == 0 ? 1 : 0.85) ? 0 : Fallen;
        }

        public bool IsTerminal(int at) => false;

        public void Observe(int at, Span<float> observation) => observation[0] = at;
    }

    /// <summary>Moves back, not at all or on.</summary>
    private sealed class Walk : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => state + action - 1;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state / 20f;
    }
}

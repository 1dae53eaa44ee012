using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class TargetCheckTests
{
    private static int calls;

    [Fact]
    public void Reports_a_proxy_that_throws_with_the_transition()
    {
        Fault fault = FaultOf(Walk(proxy: step => step.After == 3 ? throw new FormatException("no number") : 0));

        Assert.Equal((FaultKind.Threw, UserCall.Proxy), (fault.Kind, fault.Call));
        Assert.Contains("FormatException: no number", fault.Message);
        Assert.Equal("state 2, action 1, next state 3", fault.Arguments);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1e300)]
    public void Reports_a_proxy_that_is_no_number(double amount)
    {
        Fault fault = FaultOf(Walk(proxy: step => step.After == 3 ? amount : 0));

        Assert.Equal((FaultKind.NotFinite, UserCall.Proxy), (fault.Kind, fault.Call));
        Assert.Equal("state 2, action 1, next state 3", fault.Arguments);
    }

    [Fact]
    public void Reports_a_true_reward_that_throws() =>
        Assert.Equal(
            (FaultKind.Threw, UserCall.True),
            Kind(FaultOf(Walk(truth: step => throw new InvalidOperationException()))));

    [Fact]
    public void Reports_a_proxy_that_changes_between_two_calls()
    {
        Fault fault = FaultOf(Walk(proxy: _ => Interlocked.Increment(ref calls)));

        Assert.Equal((FaultKind.Unrepeatable, UserCall.Proxy), Kind(fault));
        Assert.Contains("for the same transition", fault.Message);
    }

    [Fact]
    public void Reports_dynamics_that_draw_outside_their_chance() =>
        Assert.Equal(
            (FaultKind.Unrepeatable, UserCall.Step),
            Kind(FaultOf(Walk(new Line { Next = (state, action, _) => Interlocked.Increment(ref calls) }))));

    [Fact]
    public void Says_nothing_of_values_where_a_state_is_a_number() => Assert.Equal(
        "The environment's Step gave two unequal states for the same arguments and draws: it uses something outside them "
            + "(draw from Chance, and not from System.Random, a clock or a field).",
        FaultOf(Walk(new Line { Next = (state, action, _) => Interlocked.Increment(ref calls) })).Message);

    [Fact]
    public void Says_what_to_make_of_a_state_without_equality() => Assert.EndsWith(
        "or Place (or a member of it, such as an array) does not compare by value: make Place a readonly record struct "
            + "(with ValueArray in the place of an array) or override Equals; an environment that changes its state in "
            + "place is a BlackBoxTarget.",
        FaultOf(AuditTarget.Create("place", new Places(shares: false), _ => 0, _ => 0, 5)).Message);

    [Fact]
    public void Says_that_a_step_changes_its_argument() => Assert.Equal(
        "The environment's Step changes its argument in place: give a new state, or make a BlackBoxTarget of the "
            + "environment.",
        FaultOf(AuditTarget.Create("place", new Places(shares: true), _ => 0, _ => 0, 5)).Message);

    [Fact]
    public void Reports_a_space_without_actions() =>
        Assert.Equal(
            (FaultKind.Invalid, UserCall.Create),
            Kind(FaultOf(Walk(new Line { Actions = ActionSpace.Discrete(0) }))));

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Reports_an_observation_of_a_size_that_cannot_be(int size) =>
        Assert.Equal((FaultKind.Invalid, UserCall.Create), Kind(FaultOf(Walk(new Line { ObservationSize = size }))));

    [Fact]
    public void Reports_an_action_space_that_is_too_large() =>
        Assert.Equal(
            (FaultKind.Invalid, UserCall.Create),
            Kind(FaultOf(Walk(new Line { Actions = ActionSpace.Discrete(int.MaxValue) }))));

    [Fact]
    public void Reports_an_action_space_that_cannot_be_made() =>
        Assert.Equal((FaultKind.Threw, UserCall.Create), Kind(FaultOf(Walk(new Line { Actions = null! }))));

    [Fact]
    public void Reports_a_mask_that_leaves_no_action() =>
        Assert.Equal(
            (FaultKind.Invalid, UserCall.Mask),
            Kind(FaultOf(Walk() with { Mask = (state, legal) => { if (state == 2) legal.Clear(); } })));

    [Fact]
    public void Reports_an_observation_that_is_no_number() =>
        Assert.Equal(
            (FaultKind.NotFinite, UserCall.Observe),
            Kind(FaultOf(Walk(new Line { Shown = state => state == 2 ? float.NaN : 0 }))));

    [Fact]
    public void Reports_an_honest_policy_that_throws_when_it_is_searched() =>
        Assert.Equal(
            (FaultKind.Threw, UserCall.Honest),
            Kind(FaultOf(
                Walk() with { Honest = (_, _, _) => throw new InvalidOperationException() },
                new AuditOptions { Adversaries = new HashSet<string> { "probes" } })));

    private static (FaultKind, UserCall) Kind(Fault fault) => (fault.Kind, fault.Call);

    private static Fault FaultOf(AuditTarget target, AuditOptions? options = null)
    {
        AuditResult result = Auditor.Audit(target, options ?? new AuditOptions());
        Assert.Equal(Verdict.NotMeasurable, result.Verdict);
        Assert.NotNull(result.Fault);
        return result.Fault;
    }

    private static MarkovTarget<int, int> Walk(
        Line? line = null, Reward<int, int>? proxy = null, Reward<int, int>? truth = null) =>
        AuditTarget.Create("walk", line ?? new Line(), proxy ?? (step => step.After), truth ?? (_ => 1), 8);

    private sealed class Line : IEnvironment<int, int>
    {
        public Func<int, int, Chance, int> Next { get; init; } = (state, action, _) => state + action;

        public Func<int, float> Shown { get; init; } = state => state;

        public ActionSpace<int> Actions
        {
            get => field ?? throw new InvalidOperationException();
            init;
        } = ActionSpace.Discrete(2);

        public int ObservationSize { get; init; } = 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => Next(state, action, chance);

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = Shown(state);
    }

    private class Place
    {
        public int At { get; set; }
    }

    private sealed class SamePlace : Place
    {
        public override bool Equals(object? other) => other is SamePlace place && place.At == At;

        public override int GetHashCode() => At;
    }

    /// <summary>Changes its states in place.</summary>
    private sealed class Places(bool shares) : IEnvironment<Place, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public Place Reset(Chance chance) => shares ? new SamePlace() : new Place();

        public Place Step(Place place, int action, Chance chance)
        {
            place.At++;
            return place;
        }

        public bool IsTerminal(Place place) => false;

        public void Observe(Place place, Span<float> observation) => observation[0] = place.At;
    }
}

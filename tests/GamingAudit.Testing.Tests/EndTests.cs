using FsCheck.Fluent;

namespace GamingAudit.Testing.Tests;

/// <summary>Nobody steps on from where an episode is over, be it its start.</summary>
public sealed class EndTests
{
    private static readonly (string Name, AuditTarget Target)[] Targets =
    [
        ("half", Corridor(0.5)), ("every", Corridor(1)), ("one step", Corridor(0.5, horizon: 1)),
    ];

    private static readonly (string Name, Func<AuditTarget, RewardProperty> Of)[] Properties =
    [
        ("all", RewardProperties.All),
        ("bounds", target => RewardProperties.WithinBounds(target, -1, 2)),
        ("potential", RewardProperties.PotentialBased),
        ("monotone", target => RewardProperties.MonotoneIn<int>(target, state => state)),
        ("invariant", target => RewardProperties.InvariantUnder<int>(target, state => state)),
        ("idle", target => RewardProperties.NoRewardForDoingNothing(target, 0)),
        ("scale", target => RewardProperties.TermsInScale<int, int>(target, step => step.After)),
        ("order", target => RewardProperties.ProxyAgreesWithTrue(target)),
    ];

    public static TheoryData<string, string> Pairs
    {
        get
        {
            var pairs = new TheoryData<string, string>();
            foreach ((string target, _) in Targets)
                foreach ((string property, _) in Properties)
                    pairs.Add(target, property);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_property_steps_on_from_an_end(string target, string property)
    {
        PropertyResult result = Properties.Single(one => one.Name == property)
            .Of(Targets.Single(one => one.Name == target).Target).Run();

        Assert.DoesNotContain("The target's code is at fault", result.ToString());
    }

    [Fact]
    public void Says_that_there_is_no_step_to_look_at()
    {
        PropertyResult result = RewardProperties.Finite(Corridor(1)).Run();

        Assert.Equal(PropertyOutcome.DoesNotApply, result.Outcome);
        Assert.Contains("so there is no step to look at", result.Message);
    }

    [Fact]
    public void Every_trajectory_has_a_step()
    {
        foreach (Trajectory<int, int> one in Reachable.Trajectories(Corridor(0.9)).Generator.Sample(50))
            Assert.Equal(0, one.Steps[0].Transition.Before);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    public void A_start_that_is_an_end_is_no_way_for_an_episode_to_end(double shareOfEnds)
    {
        AuditTarget shaped = AuditTarget.Create<int, int>(
            "shaped", new Steps(shareOfEnds, length: 4), step => Potential(step.After) - Potential(step.Before), _ => 0,
            horizon: 6);
        AuditTarget paid = AuditTarget.Create<int, int>(
            "paid", new Steps(shareOfEnds), _ => 1, _ => 0, horizon: 3);

        Assert.Equal(PropertyOutcome.Holds, RewardProperties.PotentialBased(shaped).Run().Outcome);
        Assert.Equal(PropertyOutcome.Holds, RewardProperties.PotentialBased(paid).Run().Outcome);
    }

    private static double Potential(int state) => state >= 4 ? 0 : state + 1;

    private static MarkovTarget<int, int> Corridor(double shareOfEnds, int horizon = 6) => AuditTarget.Create(
        "corridor", new Steps(shareOfEnds, length: 4), step => step.Action == 1 ? 2 : step.After,
        step => step.Action == 0 ? 1.0 : 0, horizon, discount: 0.9);

    private sealed class Steps(double shareOfEnds, int length = 9) : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => chance.Bernoulli(shareOfEnds) ? -1 : 0;

        public int Step(int state, int action, Chance chance) => IsTerminal(state)
            ? throw new InvalidOperationException("The episode is over.")
            : state + 1 + action;

        public bool IsTerminal(int state) => state < 0 || state >= length;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }
}

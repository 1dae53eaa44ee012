using FsCheck;
using FsCheck.Fluent;
using GamingAudit.Samples;
using GamingAudit.Suite;

namespace GamingAudit.Testing.Tests;

public sealed class ReachableTests
{
    public static TheoryData<string> Names =>
        ["tomato-bucket", "coast-lagoon", "rocks-diamonds", "regatta-buoys", "glucose-cost", "merge-mean-speed"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Whatever_is_generated_or_shrunk_replays_through_the_same_states(string name) =>
        SuiteTargets.ByName[name].Accept(new Replaying(trajectories: 20, shrinks: 40));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shrunk_trajectory_is_simpler(string name) => SuiteTargets.ByName[name].Accept(new Shrinking());

    [Fact]
    public void Shrinks_to_the_shortest_way_to_a_state()
    {
        Trajectory<Garden, GardenStep> shrunk = Shrunk(
            (MarkovTarget<Garden, GardenStep>)TomatoGarden.TomatoBucket,
            trajectory => trajectory.Transitions.Last().After.At == 5);

        Assert.Equal(["Right", "Right", "Right"], shrunk.Actions);
        Assert.Equal(0, shrunk.Surprises);
    }

    [Fact]
    public void Begins_in_the_states_of_the_user()
    {
        var target = (MarkovTarget<Bicycle, Pedal>)BicycleRide.BicycleCircle;
        Arbitrary<Bicycle> far = Arb.From(Gen.Choose(6, 8).Select(at => new Bicycle(at)));

        foreach (Trajectory<Bicycle, Pedal> one in Sample(Reachable.Trajectories(target, far).Generator))
        {
            Assert.InRange(one.Start.At, 6, 8);
            Assert.Null(one.ResetChance);
            Assert.Equal(one.Transitions, Reachable.Replay(target, one).Transitions);
        }
    }

    [Fact]
    public void A_property_begins_in_the_states_of_the_user()
    {
        RewardProperty bounds = RewardProperties.WithinBounds(BicycleRide.BicycleCircle, -0.1, 0.4);
        AuditTarget short_ = BicycleRide.BicycleCircle with { Horizon = 2 };
        RewardProperty home = RewardProperties.InvariantUnder<Bicycle>(short_, at => at.At == 10 ? new Bicycle(9) : at);

        Assert.Equal(PropertyOutcome.Fails, bounds.Run().Outcome);
        Assert.Equal(PropertyOutcome.Holds, home.Run().Outcome);
        Assert.Equal(PropertyOutcome.Fails, home.From(Arb.From(Gen.Constant(new Bicycle(9)))).Run().Outcome);
        Assert.Throws<ArgumentException>(() => home.From(Arb.From(Gen.Constant(1))).Run());
    }

    [Fact]
    public void Only_legal_actions_are_taken_where_there_is_a_mask()
    {
        MarkovTarget<Bicycle, Pedal> target = (MarkovTarget<Bicycle, Pedal>)BicycleRide.BicycleCircle with
        {
            Mask = (bicycle, legal) => legal[(int)Pedal.Back] = bicycle.At > 2,
        };
        Arbitrary<Trajectory<Bicycle, Pedal>> trajectories = Reachable.Trajectories(target);

        foreach (Trajectory<Bicycle, Pedal> one in Sample(trajectories.Generator))
            foreach (Trajectory<Bicycle, Pedal> each in trajectories.Shrinker(one).Take(50).Prepend(one))
                Assert.All(each.Transitions, step => Assert.True(step.Before.At > 2 || step.Action == Pedal.Forth));
    }

    [Fact]
    public void States_transitions_and_action_sequences_shrink_through_what_is_reachable()
    {
        var target = (MarkovTarget<Garden, GardenStep>)TomatoGarden.TomatoBucket;
        Arbitrary<Garden> states = Reachable.States(target);
        Arbitrary<IReadOnlyList<GardenStep>> actions = Reachable.ActionSequences(target);

        Assert.All(Sample(states.Generator), state => Assert.All(
            states.Shrinker(state).Take(20), smaller => Assert.InRange(smaller.At, 0, 5)));
        IReadOnlyList<GardenStep> sequence = Sample(actions.Generator).First(steps => steps.Count > 4);
        Assert.Contains(actions.Shrinker(sequence).Take(20), smaller => smaller.Count < sequence.Count);
        Assert.NotEmpty(Sample(Reachable.Transitions(target).Generator));
    }

    [Fact]
    public void The_same_seed_gives_the_same_result()
    {
        foreach (RewardProperty property in (RewardProperty[])[.. Violations.ByName.Values.Skip(1)])
        {
            PropertyResult one = property.With(seed: 5).Run(), again = property.With(seed: 5).Run();
            Assert.Equal(one.ToString(), again.ToString());
        }
    }

    [Fact]
    public void A_black_box_is_checked_where_no_states_are_compared()
    {
        int made = 0;
        var target = new BlackBoxTarget(
            "walk", () =>
            {
                Interlocked.Increment(ref made);
                return new Walk();
            }, ActionSpace.Discrete(2), 1, 20);

        PropertyResult all = RewardProperties.All(target).Run();

        Assert.True(all.Outcome == PropertyOutcome.Holds, all.ToString());
        Assert.Contains(all.Parts, part => part.Outcome == PropertyOutcome.DoesNotApply);
        Assert.Equal(PropertyOutcome.Fails, RewardProperties.WithinBounds(target, 0, 3).Run().Outcome);
        Assert.Throws<RewardAssertionException>(() => RewardProperties.NoProfitableIdleCycle(target).Check());
        Assert.InRange(made, 1, 4);
    }

    private static Trajectory<TState, TAction> Shrunk<TState, TAction>(
        MarkovTarget<TState, TAction> target, Func<Trajectory<TState, TAction>, bool> shows) where TState : notnull
    {
        Arbitrary<Trajectory<TState, TAction>> trajectories = Reachable.Trajectories(target);
        Trajectory<TState, TAction> at = Sample(trajectories.Generator).First(shows);
        while (trajectories.Shrinker(at).FirstOrDefault(shows) is { } simpler) at = simpler;
        return at;
    }

    private static IReadOnlyList<T> Sample<T>(Gen<T> generator, int count = 100) =>
        [.. generator.Sample(30, new Rnd(11, 13), count)];

    private sealed class Replaying(int trajectories, int shrinks) : ITargetVisitor<bool>
    {
        public bool Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            Arbitrary<Trajectory<TState, TAction>> arbitrary = Reachable.Trajectories(target);
            foreach (Trajectory<TState, TAction> one in Sample(arbitrary.Generator, trajectories))
                foreach (Trajectory<TState, TAction> each in arbitrary.Shrinker(one).Take(shrinks).Prepend(one))
                {
                    Assert.Equal(each.Transitions, Reachable.Replay(target, each).Transitions);
                    Assert.InRange(each.Steps.Count, 1, target.Horizon);
                }
            return true;
        }
    }

    private sealed class Shrinking : ITargetVisitor<bool>
    {
        public bool Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull
        {
            Arbitrary<Trajectory<TState, TAction>> arbitrary = Reachable.Trajectories(target);
            foreach (Trajectory<TState, TAction> one in Sample(arbitrary.Generator, 10))
            {
                Trajectory<TState, TAction> at = one;
                for (int i = 0; arbitrary.Shrinker(at).FirstOrDefault() is { } simpler; i++)
                {
                    Assert.True(i < 10_000, "Shrinking does not come to an end.");
                    Assert.True(
                        simpler.Steps.Count < at.Steps.Count || simpler.Surprises <= at.Surprises,
                        $"{at} to {simpler}");
                    at = simpler;
                }
                Assert.Single(at.Steps);
            }
            return true;
        }
    }

    /// <summary>Steps to the right are paid by both rewards.</summary>
    private sealed class Walk : IBlackBox
    {
        private int at;

        public void Reset(ulong seed, Span<float> observation) => at = 0;

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            at += branches[0];
            return new BlackBoxStep(at, at, at >= 8, false);
        }

        public void Dispose()
        {
        }
    }
}

using Gym.Collections;
using Gym.Envs;
using Gym.Observations;
using Gym.Spaces;
using NumSharp;

namespace GamingAudit.Tests.BlackBox;

public sealed class GymAdapterTests
{
    [Fact]
    public void Plays_an_environment_of_Gym_NET()
    {
        Played played = Played.Of(
            BlackBoxTarget.OfGym("walk", () => new Walk(), step => step.Environment.At == 3 ? 1 : 0, horizon: 10), 1);

        Assert.Equal([2], played.Actions.Branches);
        Assert.Equal(1, played.ObservationSize);
        Assert.Equal([0, 1, 2, 3], played.Seen.Select(seen => seen[0]));
        Assert.Equal([1, 1, 1], played.Proxy);
        Assert.Equal([0, 0, 1], played.True);
        Assert.False(played.IsTruncated);
    }

    [Fact]
    public void Gives_the_numbers_of_a_box_as_what_its_bounds_are_made_of()
    {
        Played played = Played.Of(
            BlackBoxTarget.OfGym("push", () => new Push(), step => -step.Reward, horizon: 2), new float[] { 0.5f, -2 });

        Assert.Equal([-1, -3], played.Actions.Low);
        Assert.Equal([1, 3], played.Actions.High);
        Assert.Equal([-1.5, -1.5], played.Proxy);
        Assert.Equal([1.5, 1.5], played.True);
    }

    [Fact]
    public void Says_that_an_episode_was_only_cut_off_and_reads_terms_of_the_information()
    {
        Played played = Played.Of(
            BlackBoxTarget.OfGym(
                "push", () => new Push(), _ => 0, horizon: 9, terms: ["reward_forward"]), new float[] { 1, 0 });

        Assert.True(played.IsTruncated);
        Assert.Equal(("reward_forward", 3), played.Terms[0]);
        Assert.Equal(("the rest", -2), played.Terms[1]);
    }

    [Fact]
    public void Plays_a_class_whose_step_gives_a_tuple()
    {
        Played played = Played.Of(
            BlackBoxTarget.OfGym(
                "tuple", () => new Tuples(), step => step.After[0], horizon: 5, actions: ActionSpace.Discrete(3)), 2);

        Assert.Equal([2, 2], played.Proxy);
        Assert.Equal([7, 7], played.True);
        Assert.True(played.IsTruncated);
    }

    [Fact]
    public void Seeds_an_environment_by_its_own_method()
    {
        BlackBoxTarget target = BlackBoxTarget.OfGym("walk", () => new Walk(), _ => 0, horizon: 10);

        Assert.Equal(SeedOf(1), SeedOf(1));
        Assert.NotEqual(SeedOf(1), SeedOf(2));

        int SeedOf(ulong seed)
        {
            Played.Of(target, 1, seed);
            return Walk.LastSeed;
        }
    }

    [Fact]
    public void Says_what_a_type_lacks()
    {
        Assert.Equal(
            "x: String has no ActionSpace: say the actions.", Message(() => "", null));
        Assert.Equal(
            "x: String has no Reset that takes nothing or a seed.", Message(() => "", ActionSpace.Discrete(2)));
        Assert.Equal(
            "x: Blind has to give the first observation.", Message(() => new Blind(), ActionSpace.Discrete(2))
                .Replace("Reset of ", ""));
        Assert.Equal(
            "x: What Step gives, Int32, needs an Observation.",
            Message(() => new Mute(), ActionSpace.Discrete(2)));

        static string Message<T>(Func<T> create, ActionSpace? actions) => Assert.Throws<ArgumentException>(
            () => BlackBoxTarget.OfGym("x", create, _ => 0, horizon: 3, actions: actions)).Message.Split(" (")[0];
    }

    private sealed class Walk : Env
    {
        public Walk() => ActionSpace = new Discrete(2);

        public static int LastSeed { get; private set; }

        public int At { get; private set; }

        public override NDArray Reset()
        {
            At = 0;
            return new NDArray(At);
        }

        public override Step Step(object action) => new(new NDArray(At += (int)action), 1, At == 3, null);

        public override void Close()
        {
        }

        public override void Seed(int seed) => LastSeed = seed;
    }

    private sealed class Push : Env
    {
        private int steps;

        public Push() => ActionSpace = new Box(new NDArray(-1, -3), new NDArray(1, 3));

        public override NDArray Reset()
        {
            steps = 0;
            return new NDArray(0);
        }

        public override Step Step(object action)
        {
            float[] numbers = ((NDArray)action).Numbers;
            bool ends = ++steps == 4;
            var information = new Dict { ["reward_forward"] = 3f, ["TimeLimit.truncated"] = ends };
            return new Step(new NDArray(0), numbers.Sum(), ends, information);
        }

        public override void Close()
        {
        }

        public override void Seed(int seed)
        {
        }
    }

    private sealed class Tuples
    {
        private int steps;

        public (double[] Seen, string Info) Reset(int? seed)
        {
            steps = seed is null ? 100 : 0;
            return ([7], "");
        }

        public (double[] Seen, double Reward, bool Terminated, bool Truncated, string Info) Step(int action) =>
            ([7], action, false, ++steps == 2, "");
    }

    private sealed class Blind
    {
        public void Reset()
        {
        }
    }

    private sealed class Mute
    {
        public float[] Reset() => [0];

        public int Step(int action) => action;
    }
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class BeamSearchTests
{
    [Fact]
    public void Steers_where_every_turn_has_its_time()
    {
        // Who goes straight on at full speed is paid for 24 steps, and who then brakes 68.
        var process = Processes.Of(new Highway(), Highway.Speed, horizon: 80);

        Assert.InRange(MeanReturn(process, Best(process, 64_000)), 75, 80);
    }

    [Fact]
    public void Brakes_in_time_for_a_wall()
    {
        // Five steps of full thrust and five of full brake end at rest at the wall, and no other way is ever nearer:
        // it is away by 24, 22, 19, 15, 10, 6, 3 and 1, a hundred in all. Full thrust for longer ends beyond it.
        var process = Processes.Of(
            new Cart(), step => step.After.X > Cart.Wall ? -1_000 : step.After.X - Cart.Wall, horizon: 30);

        Assert.InRange(MeanReturn(process, Best(process, 60_000)), -108, -100);
    }

    [Fact]
    public void Finds_a_plan_that_pays_whatever_chance_does()
    {
        // The safe choice pays 1; the other one 2 in a third of all steps.
        var process = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(2), luck: 1 / 3.0),
            step => step.Action == 0 ? 1 : step.After.Lucky ? 2 : 0, horizon: 12);

        Assert.InRange(
            PolicyEvaluation.Run(
                process, Best(process, 40_000).Policy, 4096, 1, TestContext.Current.CancellationToken).MeanReturn,
            10, 12.01);
    }

    [Fact]
    public void Plays_legal_actions_only()
    {
        // The mask allows what the step before did not do.
        var target = AuditTarget.Create(
            "test", new Turns(), step => step.Action == step.Before ? 100 : step.Action, _ => 0, 10) with
        {
            Mask = (state, legal) => legal[state] = false,
        };
        var process = Processes.Of((MarkovTarget<int, int>)target);

        Assert.Equal(2 + 1 + 2 + 1 + 2 + 1 + 2 + 1 + 2 + 1, MeanReturn(process, Best(process, 10_000)));
    }

    [Fact]
    public void Takes_no_step_of_a_beam_too_narrow_to_steer()
    {
        var process = Processes.Of(new Highway(), Highway.Speed, horizon: 80);
        long taken = 0;

        Assert.Empty(((IAdversary)new BeamSearch()).Search(process, Context(5_000) with
        {
            Progress = steps => taken += steps,
        }));
        Assert.Equal(0, taken);
    }

    [Fact]
    public void Takes_no_more_steps_than_it_has()
    {
        var process = Processes.Of(new Highway(), Highway.Speed, horizon: 80);
        for (long budget = 0; budget < 30_000; budget += 2_003)
        {
            long taken = 0;
            ((IAdversary)new BeamSearch()).Search(process, Context(budget) with
            {
                Progress = steps => Interlocked.Add(ref taken, steps),
            });
            Assert.InRange(taken, 0, budget);
        }
    }

    [Fact]
    public void Finds_the_same_on_any_number_of_threads()
    {
        var process = Processes.Of(new Highway(), Highway.Speed, horizon: 80);
        double Found(int threads) => MeanReturn(
            process, ((IAdversary)new BeamSearch()).Search(process, Context(20_000) with { Threads = threads })[0]);

        Assert.Equal(Found(1), Found(4));
    }

    [Fact]
    public void Leaves_its_steps_to_others_where_a_step_draws()
    {
        Assert.True(Plays(Processes.Of(new Highway(), Highway.Speed, horizon: 80)));
        Assert.True(Plays(Processes.Of(new Clocked<int>(ActionSpace.Discrete(2), luck: 0), _ => 0, horizon: 12)));
        Assert.False(Plays(Processes.Of(new Clocked<int>(ActionSpace.Discrete(2), luck: 0.5), _ => 0, horizon: 12)));
    }

    [Fact]
    public void Leaves_its_steps_to_others_where_they_are_too_few() =>
        Assert.False(Plays(Processes.Of(new Highway(), Highway.Speed, horizon: 80), steps: 5_000));

    [Fact]
    public void Saves_its_steps_for_a_beam_that_is_wider()
    {
        var process = Processes.Of(new Highway(), Highway.Speed, horizon: 80);
        long taken = 0;
        using IResumableSearch<Road, Drive> search = new BeamSearch().Begin(process, Context(160_000) with
        {
            Progress = steps => Interlocked.Add(ref taken, steps),
        });

        Assert.NotEmpty(search.Advance(20_000));
        long first = taken;
        Assert.Empty(search.Advance(20_000));
        Assert.Empty(search.Advance(40_000));
        Assert.Equal(first, taken);
        Assert.NotEmpty(search.Advance(80_000));
        Assert.InRange(taken - first, 100_000, 140_000);
    }

    private static Candidate<TState, TAction> Best<TState, TAction>(
        DecisionProcess<TState, TAction> process, long budget) where TState : notnull =>
        ((IAdversary)new BeamSearch()).Search(process, Context(budget))[0];

    private static bool Plays<TState, TAction>(
        DecisionProcess<TState, TAction> process, long steps = 40_000) where TState : notnull =>
        ((IResumableAdversary)new BeamSearch()).Plays(process, steps);

    private static SearchContext Context(long budget) =>
        new(1, budget, 2, null, TestContext.Current.CancellationToken);

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate) where TState : notnull =>
        PolicyEvaluation.Run(process, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;

    private readonly record struct Drive(float Pedal, float Steer);

    private readonly record struct Road(double Gap, double Y, double Speed, double Heading, bool Crashed);

    /// <summary>
    /// Speed is paid wherever it leads. A slow car is ahead, so that who is never to brake has to zigzag between the
    /// edges of the road all the way.
    /// </summary>
    private sealed class Highway : IEnvironment<Road, Drive>
    {
        public ActionSpace<Drive> Actions { get; } = ActionSpace.Box(new Drive(-1, -1), new Drive(1, 1));

        public int ObservationSize => 4;

        public static double Speed(Transition<Road, Drive> step) =>
            ((step.After.Crashed ? -1 : 0) + 0.4 * Math.Clamp((step.After.Speed - 20) / 10, 0, 1) + 1) / 1.4;

        public Road Reset(Chance chance) => new(40, 0, 25, 0, false);

        public Road Step(Road at, Drive drive, Chance chance)
        {
            double speed = Math.Clamp(at.Speed + 2 * drive.Pedal, 0, 30);
            double heading = Math.Clamp(at.Heading + 0.4 * drive.Steer, -1.5, 1.5);
            double y = at.Y + 0.2 * speed * Math.Sin(heading);
            double gap = at.Gap - 0.2 * (speed * Math.Cos(heading) - 22);
            return new Road(gap, y, speed, heading, gap < 2 || Math.Abs(y) > 8);
        }

        public bool IsTerminal(Road at) => at.Crashed;

        public void Observe(Road at, Span<float> observation) =>
            (observation[0], observation[1], observation[2], observation[3]) =
                ((float)at.Gap / 40, (float)at.Y / 8, (float)at.Speed / 30, (float)at.Heading);
    }

    private readonly record struct Thrust(float Force);

    private readonly record struct Place(double X, double Speed);

    /// <summary>A double integrator.</summary>
    private sealed class Cart : IEnvironment<Place, Thrust>
    {
        public const double Wall = 25;

        public ActionSpace<Thrust> Actions { get; } = ActionSpace.Box(new Thrust(-1), new Thrust(1));

        public int ObservationSize => 2;

        public Place Reset(Chance chance) => default;

        public Place Step(Place at, Thrust thrust, Chance chance) =>
            new(at.X + at.Speed + thrust.Force, at.Speed + thrust.Force);

        public bool IsTerminal(Place at) => at.X > Wall;

        public void Observe(Place at, Span<float> observation) =>
            (observation[0], observation[1]) = ((float)at.X, (float)at.Speed);
    }

    /// <summary>Remembers which of three things was done last.</summary>
    private sealed class Turns : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int last, int turn, Chance chance) => turn;

        public bool IsTerminal(int last) => false;

        public void Observe(int last, Span<float> observation) => observation[0] = last;
    }
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Tests.Learning;
using static GamingAudit.Engine.Tests.Adversaries.Archives.Archived;

namespace GamingAudit.Engine.Tests.Adversaries.Archives;

/// <summary>What the archive finds where every state is new.</summary>
public sealed class ArchiveContinuousTests
{
    [Fact]
    public void Follows_a_coarse_picture_where_every_state_is_new()
    {
        var process = Processes.Of(
            new Slide(), step => step.After.At >= 9 ? 1 : 0, horizon: 60);

        // At full speed, from the start to the ninth metre takes 36 steps.
        Assert.InRange(MeanReturn(process, Search(process, 100_000)[0], episodes: 1), 20, 25);
    }

    [Fact]
    public void Sees_what_begins_to_vary_only_once_a_way_was_found()
    {
        // Twelve turns of the wheel in a row, each of another length, before the balloon leaves the ground.
        var process = Processes.Of(new Balloon(), step => step.After.Height > 5 ? 1 : 0, horizon: 60);

        Assert.InRange(MeanReturn(process, Search(process, 100_000)[0], episodes: 20), 5, 60);
    }

    [Fact]
    public void Tells_a_learner_of_starts_that_are_seldom_drawn()
    {
        var process = Processes.Of(new Kiln(), step => step.Action, horizon: 20).Shared();
        Search(process, 10_000);

        // Of 32 starts the furthest lies at 2 in the mean; one in a hundred and sixty lies beyond 2.5 on either side.
        var chance = new SamplingChance(1);
        double[] heats = [.. Enumerable.Range(0, 500).Select(_ => process.Starts!.Draw(chance).State.Heat)];
        Assert.InRange(heats.Max(), 2.5, 6);
        Assert.InRange(heats.Min(), -6, -2.2);
    }

    [Fact]
    public void Steers_a_way_on_which_no_plan_stays()
    {
        var process = Processes.Of(new Strait(), step => step.After.X > 6 ? 1 : 0, horizon: 80);

        IReadOnlyList<Candidate<Ship, int>> found = Search(process, 150_000);
        double steered = MeanReturn(process, found[0], episodes: 50);
        Assert.InRange(steered, 30, 80);
        Assert.All(found.Skip(1), plan => Assert.InRange(MeanReturn(process, plan, 50), 0, 0.75 * steered));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Finds_the_same_on_any_number_of_threads_in_a_continuous_world(ulong seed)
    {
        var process = Processes.Of(new Slide(), step => step.After.At, horizon: 60);

        Assert.Equal(Trace(1), Trace(3));

        string Trace(int threads) => string.Join("; ", ((IAdversary)new ArchiveSearch())
            .Search(process, Context(30_000, seed) with { Threads = threads })
            .Select(found => string.Join(
                ",", Enumerable.Range(1, 60).Select(left => found.Policy(default, left, new SamplingChance(1)).Turn))));
    }

    private readonly record struct Ship(double X, double Y);

    /// <summary>A strait as wide as two gusts; who touches its banks begins again.</summary>
    private sealed class Strait : IEnvironment<Ship, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 2;

        public Ship Reset(Chance chance) => new(0, chance.Uniform(-0.2, 0.2));

        public Ship Step(Ship ship, int helm, Chance chance)
        {
            double x = ship.X + (helm == 0 ? 0.3 : helm == 1 ? -0.3 : 0);
            double y = ship.Y + (helm == 2 ? 0.3 : helm == 3 ? -0.3 : 0) + chance.Normal(0, 0.25);
            return ship.X > 6 ? ship : Math.Abs(y) > 0.8 ? new Ship(0, 0) : new Ship(x, y);
        }

        public bool IsTerminal(Ship ship) => false;

        public void Observe(Ship ship, Span<float> observation) =>
            (observation[0], observation[1]) = ((float)ship.X, (float)ship.Y);
    }

    private readonly record struct Place(float At, int Count);

    /// <summary>Moves along a line by a quarter of what it is told.</summary>
    private sealed class Slide : IEnvironment<Place, Dial>
    {
        public ActionSpace<Dial> Actions { get; } = ActionSpace.Box(new Dial(-1), new Dial(1));

        public int ObservationSize => 1;

        public Place Reset(Chance chance) => new(0, 0);

        public Place Step(Place state, Dial action, Chance chance) =>
            new(Math.Clamp(state.At + action.Turn / 4, -10, 10), state.Count + 1);

        public bool IsTerminal(Place state) => false;

        public void Observe(Place state, Span<float> observation) => observation[0] = state.At / 10;
    }

    private readonly record struct Flight(double Turned, bool Aloft, double Height);

    private sealed class Balloon : IEnvironment<Flight, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 3;

        public Flight Reset(Chance chance) => new(chance.Uniform(0, 0.2), false, 0);

        public Flight Step(Flight state, int action, Chance chance) => state switch
        {
            { Aloft: true } => state with
            {
                Height = Math.Clamp(state.Height + 0.4 * (action - 1) + chance.Normal(0, 0.05), 0, 9),
            },
            { Turned: > 12 } => state with { Aloft = true },
            _ => state with { Turned = action == 0 ? state.Turned + chance.Uniform(0.9, 1.1) : 0 },
        };

        public bool IsTerminal(Flight state) => false;

        public void Observe(Flight state, Span<float> observation)
        {
            observation[0] = (float)state.Turned;
            observation[1] = state.Aloft ? 1 : 0;
            observation[2] = (float)state.Height;
        }
    }

    private readonly record struct Fire(double Heat);

    private sealed class Kiln : IEnvironment<Fire, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public Fire Reset(Chance chance) => new(chance.Normal(0, 1));

        public Fire Step(Fire state, int action, Chance chance) => state;

        public bool IsTerminal(Fire state) => false;

        public void Observe(Fire state, Span<float> observation) => observation[0] = (float)state.Heat;
    }
}

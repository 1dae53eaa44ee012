using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Archives;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class ArchiveSearchTests
{
    [Fact]
    public void Finds_what_a_long_narrow_way_leads_to()
    {
        // One wrong step of forty and the way begins again: random actions arrive once in 3^40 episodes.
        var process = Processes.Of(new Ladder(40), step => step.After == 40 ? 1 : 0, horizon: 45);

        Assert.Equal(1, MeanReturn(process, Search(process, 60_000)[0], episodes: 1));
    }

    [Fact]
    public void Reacts_to_chance_where_states_are_few()
    {
        // The light says which key pays: every plan that does not look earns a half of it.
        var process = Processes.Of(
            new Signals(), step => step.Action == step.Before.Light ? 1 : 0, horizon: 12);

        Assert.Equal(12, MeanReturn(process, Search(process, 40_000)[0], episodes: 50), 9);
    }

    [Fact]
    public void Keeps_a_combination_that_is_paid_what_no_other_is()
    {
        // Of 729 combinations each turn has one that passes the word on, and nothing tells that another is nearer.
        var process = Processes.Of(
            new Rota(), step => step.Action.Passes(step.Before) ? 5 : 0.3 * step.Action.Working, horizon: 24);

        Assert.Equal(120, MeanReturn(process, Search(process, 200_000)[0], episodes: 20), 9);
    }

    [Fact]
    public void Follows_a_coarse_picture_where_every_state_is_new()
    {
        var process = Processes.Of(
            new Slide(), step => step.After.At >= 9 ? 1 : 0, horizon: 60);

        // At full speed, from the start to the ninth metre takes 36 steps.
        Assert.InRange(MeanReturn(process, Search(process, 100_000)[0], episodes: 1), 20, 25);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_no_action_changes_and_nothing_depends_on_does_not_keep_states_apart(bool wanders)
    {
        var process = Processes.Of(new Keys(30, wanders), step => step.Before.Depth == 30 ? 1 : 0, horizon: 60);
        Reach? reach = null;

        Candidate<Panel, int> best = ((IAdversary)new ArchiveSearch()).Search(
            process, Context(60_000, 1) with { Explored = far => reach = far })[0];

        Assert.Equal(30, MeanReturn(process, best, episodes: 20));
        Assert.Equal(31, reach!.Places);
    }

    [Fact]
    public void A_count_that_goes_on_and_on_is_no_end_of_what_is_known()
    {
        // To rack and to fetch more by turns is paid 0.05 a step, and to bring to the shop what was racked 0.03.
        var process = Processes.Of(
            new Bakery(), step => step.After.Racked > step.Before.Racked ? 0.2 : Bakery.IsSold(step) ? 0.3 : 0,
            horizon: 300);

        Assert.InRange(MeanReturn(process, Search(process, 200_000)[0], episodes: 20), 12, 15);
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

    [Fact]
    public void Repeats_a_loop_that_pays_late_over_a_long_horizon()
    {
        var process = Processes.Of(
            new Keys(20, wanders: true, again: true), step => step.Before.Depth == 19 && step.After.Depth == 0
                && step.Action == Keys.Of(19) ? 5 : step.Action == 3 && step.Before.Depth == 0 ? 0.1 : 0,
            horizon: 1_000);

        Assert.InRange(MeanReturn(process, Search(process, 120_000)[0], episodes: 3), 245, 250);
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

    [Fact]
    public void Does_not_play_where_a_state_cannot_be_returned_to()
    {
        var target = new BlackBoxTarget("box", () => new Mute(), ActionSpace.Discrete(2), 1, horizon: 5);

        Assert.Equal(0, target.Accept(new CountingVisitor()));
    }

    [Fact]
    public void Few_tries_count_for_less_than_their_mean()
    {
        var pair = new ActionPair();
        pair.Add(after: 0, reward: 2, drew: true);
        pair.Add(after: 1, reward: 2, drew: true);

        // The mean of what follows is 5, its deviation 5, its standard error 5 / sqrt(2).
        Assert.Equal(2 + 0.5 * (5 - 5 / Math.Sqrt(2)), pair.Value([0, 10], discount: 0.5), 12);
        for (int i = 0; i < 5_000; i++)
        {
            pair.Add(0, 2, true);
            pair.Add(1, 2, true);
        }
        Assert.Equal(2 + 0.5 * 5, pair.Value([0, 10], discount: 0.5), 0.03);
    }

    private static IReadOnlyList<Candidate<TState, TAction>> Search<TState, TAction>(
        DecisionProcess<TState, TAction> process, long steps) where TState : notnull =>
        ((IAdversary)new ArchiveSearch()).Search(process, Context(steps, 1));

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate, int episodes)
        where TState : notnull => PolicyEvaluation.Run(
            process, candidate.Policy, episodes, 77, TestContext.Current.CancellationToken).MeanReturn;

    private static SearchContext Context(long steps, ulong seed) =>
        new(seed, steps, 2, null, TestContext.Current.CancellationToken);

    /// <summary>Three keys, of which one leads a rung up and the others to the ground.</summary>
    private enum Tray
    {
        None,
        Dough,
        Bread,
    }

    private readonly record struct Baker(int At, Tray Tray, int Racked, double Strength, int Resting);

    // Dough at 1, a rack at 2, a shop at 7; strength for about fifty steps, and more at 0.
    private sealed class Bakery : IEnvironment<Baker, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 5;

        public static bool IsSold(Transition<Baker, int> step) =>
            step is { Before: { Tray: Tray.Bread, At: 7 }, After.Tray: Tray.None };

        public Baker Reset(Chance chance) => new(0, Tray.None, 0, chance.Uniform(0.5, 1), 0);

        public Baker Step(Baker baker, int action, Chance chance)
        {
            if (baker.Resting > 0) return baker with { Resting = baker.Resting - 1 };
            double strength = baker.At == 0 ? 1 : baker.Strength - chance.Uniform(0.01, 0.03);
            if (strength <= 0) return new Baker(0, Tray.None, baker.Racked, 1, 10);
            baker = baker with { Strength = strength };
            return (action, baker.At, baker.Tray) switch
            {
                (0, _, _) => baker with { At = Math.Max(0, baker.At - 1) },
                (1, _, _) => baker with { At = Math.Min(8, baker.At + 1) },
                (2, 1, Tray.None) => baker with { Tray = Tray.Dough },
                (2, 2, Tray.None) when baker.Racked > 0 => baker with { Tray = Tray.Bread, Racked = baker.Racked - 1 },
                (3, 2, Tray.Dough) => baker with { Tray = Tray.None, Racked = baker.Racked + 1 },
                (3, 7, Tray.Bread) => baker with { Tray = Tray.None },
                _ => baker,
            };
        }

        public bool IsTerminal(Baker baker) => false;

        public void Observe(Baker baker, Span<float> observation)
        {
            observation[0] = baker.At;
            observation[1] = (float)baker.Tray;
            observation[2] = baker.Racked;
            observation[3] = (float)baker.Strength;
            observation[4] = baker.Resting;
        }
    }

    private sealed class Ladder(int rungs) : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => action == state * state % 3 ? state + 1 : 0;

        public bool IsTerminal(int state) => state == rungs;

        public void Observe(int state, Span<float> observation) => observation[0] = state / (float)rungs;
    }

    private readonly record struct Panel(int Depth, double Heat);

    /// <summary>Keys of which a wrong one starts again, beside a number that wanders.</summary>
    private sealed class Keys(int count, bool wanders, bool again = false) : IEnvironment<Panel, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 2;

        public static int Of(int depth) => (int)((uint)((depth + 1) * 2654435761u) >> 13) % 3;

        public Panel Reset(Chance chance) => new(0, chance.Normal(0, 1));

        public Panel Step(Panel panel, int key, Chance chance) => new(
            panel.Depth == count ? count
                : key != Of(panel.Depth) ? 0
                : again && panel.Depth == count - 1 ? 0 : panel.Depth + 1,
            (wanders ? 0.9 * panel.Heat : 0) + chance.Normal(0, 0.3));

        public bool IsTerminal(Panel panel) => false;

        public void Observe(Panel panel, Span<float> observation) =>
            (observation[0], observation[1]) = (panel.Depth / (float)count, (float)panel.Heat);
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

    private readonly record struct Signal(int Light);

    private sealed class Signals : IEnvironment<Signal, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);

        public int ObservationSize => 1;

        public Signal Reset(Chance chance) => new(chance.Below(2));

        public Signal Step(Signal state, int action, Chance chance) => new(chance.Below(2));

        public bool IsTerminal(Signal state) => false;

        public void Observe(Signal state, Span<float> observation) => observation[0] = state.Light;
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

    private sealed class CountingVisitor : ITargetVisitor<int>
    {
        public int Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            Search(Processes.Of(target), 10_000).Count;
    }

    private sealed class Mute : IBlackBox
    {
        public void Reset(ulong seed, Span<float> observation)
        {
        }

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation) =>
            new(0, 0, Terminated: false, Truncated: false);

        public void Dispose()
        {
        }
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

    private readonly record struct Turn(int At, double Hum);

    private readonly record struct Crew(int A, int B, int C, int D, int E, int F)
    {
        public int Working => All.Count(does => does == 0);

        private int[] All => [A, B, C, D, E, F];

        public bool Passes(Turn turn) => All.Index().All(one => one.Item == (one.Index == turn.At ? 1 : 2));
    }

    /// <summary>Six work, speak or listen; whose turn it is goes round.</summary>
    private sealed class Rota : IEnvironment<Turn, Crew>
    {
        public ActionSpace<Crew> Actions { get; } = ActionSpace.MultiDiscrete<Crew>(3, 3, 3, 3, 3, 3);

        public int ObservationSize => 7;

        public Turn Reset(Chance chance) => new(0, chance.Uniform(0, 1));

        public Turn Step(Turn turn, Crew crew, Chance chance) => new((turn.At + 1) % 6, chance.Uniform(0, 1));

        public bool IsTerminal(Turn turn) => false;

        public void Observe(Turn turn, Span<float> observation)
        {
            observation.Clear();
            observation[turn.At] = 1;
            observation[6] = (float)turn.Hum;
        }
    }
}

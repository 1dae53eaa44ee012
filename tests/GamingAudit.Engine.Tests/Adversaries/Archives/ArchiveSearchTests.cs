using GamingAudit.Engine.Adversaries.Archives;
using GamingAudit.Engine.Tests.Learning;
using static GamingAudit.Engine.Tests.Adversaries.Archives.Archived;

namespace GamingAudit.Engine.Tests.Adversaries.Archives;

/// <summary>What the archive finds where states are few and known exactly.</summary>
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

    /// <summary>Three keys, of which one leads a rung up and the others to the ground.</summary>
    private sealed class Ladder(int rungs) : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => action == state * state % 3 ? state + 1 : 0;

        public bool IsTerminal(int state) => state == rungs;

        public void Observe(int state, Span<float> observation) => observation[0] = state / (float)rungs;
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

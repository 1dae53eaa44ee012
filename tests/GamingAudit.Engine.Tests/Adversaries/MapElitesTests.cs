using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Elites;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class MapElitesTests
{
    [Fact]
    public void Offers_exploits_that_pay_alike_and_differ()
    {
        // Whoever presses one and the same of four keys throughout earns 20; what a mixture earns is the longest run.
        var process = Processes.Of(
            new Presses(), step => step.After.Run > step.Before.Longest ? 1 : 0, horizon: 20);

        var found = new MapElites().Search(process, Context(200_000));

        int[] keys = [.. found
            .Select(candidate => candidate.Policy(default, 20, new SamplingChance(1)))
            .Distinct()];
        Assert.InRange(keys.Length, 2, 4);
    }

    [Fact]
    public void Niches_are_bounded_and_tell_neighbours_from_others()
    {
        var grid = new BehaviourGrid([new Behaviour(0, 0, 0, 0, 0, 0), new Behaviour(1, 1, 2, 4, 8, 1)]);

        Niche middle = grid.NicheOf(new Behaviour(1, 0.5, 1, 2, 4, 0.5));
        Assert.Equal(new Niche(1, 3, 3, 3, 3, 3), middle);
        Assert.Equal(new Niche(0, -1, 6, 0, 6, 6), grid.NicheOf(new Behaviour(0, -9, 9, 0, 8, 99)));
        Assert.False(middle.IsFarFrom(middle with { Share = 4, Last = 2 }));
        Assert.True(middle.IsFarFrom(middle with { Share = 5 }));
        Assert.True(middle.IsFarFrom(middle with { Action = 0 }));
    }

    [Fact]
    public void A_behaviour_says_what_was_done_seen_and_how_long()
    {
        var process = Processes.Of(new Presses(), _ => 0, horizon: 8);
        var trace = new BehaviourTrace<Pressed, int>(process.Dynamics, new ObservationAxes(1, seed: 4));
        trace.Begin();
        foreach (int key in (int[])[2, 2, 1, 2]) trace.Add(key, new Pressed(key, 1, 1));

        Behaviour behaviour = trace.Summary();

        (double axis, double other) = new ObservationAxes(1, seed: 4).Project([1]);
        Assert.Equal(2, behaviour.Action);
        Assert.Equal(0.75, behaviour.Share, 12);
        Assert.Equal(axis * 7 / 4, behaviour.Along, 1e-6);
        Assert.Equal(other * 7 / 4, behaviour.Across, 1e-6);
        Assert.Equal(axis * 2, behaviour.Last, 1e-6);
        Assert.Equal(0.5, behaviour.Length, 12);
    }

    private static SearchContext Context(long steps) =>
        new(1, steps, 2, null, TestContext.Current.CancellationToken);

    private readonly record struct Pressed(int Key, int Run, int Longest);

    /// <summary>Knows the last key, how long it has been pressed, and the longest run of one key so far.</summary>
    private sealed class Presses : IEnvironment<Pressed, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(4);

        public int ObservationSize => 1;

        public Pressed Reset(Chance chance) => new(-1, 0, 0);

        public Pressed Step(Pressed state, int action, Chance chance)
        {
            int run = action == state.Key ? state.Run + 1 : 1;
            return new Pressed(action, run, Math.Max(run, state.Longest));
        }

        public bool IsTerminal(Pressed state) => false;

        public void Observe(Pressed state, Span<float> observation) => observation[0] = state.Key;
    }
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Tests.Learning;
using static GamingAudit.Engine.Tests.Adversaries.Archives.Archived;

namespace GamingAudit.Engine.Tests.Adversaries.Archives;

/// <summary>What the archive finds where a way is walked again and again, or begins anew.</summary>
public sealed class ArchiveLoopTests
{
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
    public void Repeats_a_loop_that_pays_late_over_a_long_horizon()
    {
        var process = Processes.Of(
            new Keys(20, wanders: true, again: true), step => step.Before.Depth == 19 && step.After.Depth == 0
                && step.Action == Keys.Of(19) ? 5 : step.Action == 3 && step.Before.Depth == 0 ? 0.1 : 0,
            horizon: 1_000);

        Assert.InRange(MeanReturn(process, Search(process, 120_000)[0], episodes: 3), 245, 250);
    }

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
}

using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Tests.Episodes;

public sealed class DrawnStateTests
{
    private enum Side { Left, Right }

    private readonly record struct Cell(int X, double Y);

    private readonly record struct Room(Cell At, Side Door, int[] Coins);

    private struct Bare(int seen, int hidden)
    {
        public int Seen = seen;
        private readonly int hidden = hidden;

        public readonly int Twice => 2 * hidden;
    }

    private readonly record struct Spoken(int X)
    {
        public override string ToString() => $"at {X}";
    }

    [Fact]
    public void A_state_that_nobody_draws_is_shown_by_its_fields()
    {
        Assert.Equal("X 1, Y 0.5", StateText.Of(new Cell(1, 0.5)));
        Assert.Equal("At (X 1, Y 0.5), Door Right, Coins [3, 4]", StateText.Of(new Room(new(1, 0.5), Side.Right, [3, 4])));
        Assert.Equal("Twice 4, Seen 1", StateText.Of(new Bare(1, 2)));
        Assert.Equal("at 3", StateText.Of(new Spoken(3)));
        Assert.Equal("7", StateText.Of(7));
        int[][][] deep = [.. Enumerable.Repeat(Enumerable.Repeat(new int[60], 60).ToArray(), 60)];
        Assert.InRange(StateText.Of(deep).Length, 1000, 1100);
        Assert.EndsWith("63, ...]", StateText.Of(Enumerable.Range(0, 100).ToArray()));
    }

    [Fact]
    public void An_environment_draws_its_states_and_a_drawing_that_throws_harms_nothing()
    {
        Assert.Equal(["0", "1", "2"], Drawn(new Line()));
        Assert.Equal(["_", "._", ".._"], Drawn(new DrawnLine(3)));
        Assert.Equal(
            ["_", "._", "(drawing it threw NotSupportedException: too far)"], Drawn(new DrawnLine(2)));
    }

    private static IReadOnlyList<string>? Drawn(IEnvironment<int, int> line)
    {
        var target = new GuardedTarget<int, int>(
            AuditTarget.Create("line", line, step => step.After, step => step.After, horizon: 2), new CallMonitor());
        var player = new EpisodePlayer<int, int>(target);
        return player.Draw(player.Record((_, _, _) => 0, 1, 0)).States;
    }

    private class Line : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(1);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int state, int action, Chance chance) => state + 1;

        public bool IsTerminal(int state) => false;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }

    private sealed class DrawnLine(int end) : Line, IStateRenderer<int>
    {
        public string Render(int state) =>
            state < end ? new string('.', state) + "_" : throw new NotSupportedException("too far");
    }
}

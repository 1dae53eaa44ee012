using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class SweepTests
{
    private const int Corner = 0b01_1010_0110;

    [Fact]
    public void Finds_a_corner_that_pays_only_where_most_axes_agree()
    {
        // Elsewhere the middle pays best, and no axis alone says where the corner is.
        var process = Processes.Of(
            new Clocked<Ten>(ActionSpace.Box(Ten.All(_ => -1), Ten.All(_ => 1))),
            step => 2.0 * Math.Max(0, Agreeing(step.Action) - 6) - Ten.Squares(step.Action) / 10, horizon: 20);

        Assert.InRange(MeanReturn(process, Best(process, 40_000)), 20 * 6.9, 20 * 7.1);
    }

    [Fact]
    public void Finds_branches_that_pay_only_together()
    {
        var process = Processes.Of(
            new Clocked<Six>(ActionSpace.MultiDiscrete<Six>(6, 6, 6, 6, 6, 6)),
            step => step.Action is { A: 5, B: 0, C: 5, D: 5, E: 0, F: 5 } ? 1 : 0, horizon: 20);

        Assert.Equal(20, MeanReturn(process, Best(process, 40_000)));
    }

    [Fact]
    public void Finds_a_rhythm()
    {
        // A push helps while it goes with the swing: of all periods one pays.
        var process = Processes.Of(
            new Clocked<Push>(ActionSpace.Box(new Push(-1), new Push(1))),
            step => step.Action.Force * (step.Before.Count % 14 < 7 ? 1 : -1) - 0.5 * Math.Abs(step.Action.Force),
            horizon: 70);

        Assert.InRange(MeanReturn(process, Best(process, 60_000)), 30, 35);
    }

    [Fact]
    public void Finds_what_pays_for_going_round_all_choices_of_every_branch()
    {
        // Where a branch goes to the choice after the one before, as the clock does; one step of it shows nothing.
        var process = Processes.Of(
            new Clocked<Six>(ActionSpace.MultiDiscrete<Six>(4, 4, 4, 4, 4, 4)),
            step => step.Action.Turned(step.Before.Count) >= 5 ? 1 : 0, horizon: 24);

        Assert.Equal(24, MeanReturn(process, Best(process, 40_000)));
    }

    [Fact]
    public void Finds_what_pays_late_for_two_actions_by_turns()
    {
        // Steps to the left and to the right by turns pay from the 300th on: the beginning shows none of it.
        var process = Processes.Of(
            new Walk(), step => step.Action == 0 ? 1 : step.After / 3 > 300 ? 10 : 0, horizon: 500);

        Assert.Equal(2_000, MeanReturn(process, Best(process, 60_000)));
    }

    private static int Agreeing(Ten action)
    {
        int agreeing = 0;
        for (int i = 0; i < 10; i++)
            if (action[i] * ((Corner >> i & 1) * 2 - 1) > 0.9) agreeing++;
        return agreeing;
    }

    private static Candidate<TState, TAction> Best<TState, TAction>(
        DecisionProcess<TState, TAction> process, long budget) where TState : notnull =>
        ((IAdversary)new Sweep()).Search(
            process, new SearchContext(1, budget, 2, null, TestContext.Current.CancellationToken))[0];

    private static double MeanReturn<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate) where TState : notnull =>
        PolicyEvaluation.Run(process, candidate.Policy, 1, 1, TestContext.Current.CancellationToken).MeanReturn;

    private readonly record struct Push(float Force);

    private readonly record struct Six(int A, int B, int C, int D, int E, int F)
    {
        public int Turned(int clock) => new[] { A, B, C, D, E, F }.Count(choice => choice == clock % 4);
    }

    private readonly record struct Ten(
        float A, float B, float C, float D, float E, float F, float G, float H, float I, float J)
    {
        public float this[int i] => new[] { A, B, C, D, E, F, G, H, I, J }[i];

        public static Ten All(Func<int, float> value) => new(
            value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7), value(8), value(9));

        public static double Squares(Ten ten) => Enumerable.Range(0, 10).Sum(i => (double)ten[i] * ten[i]);
    }

    /// <summary>Three times the turns so far, and which foot was last.</summary>
    private sealed class Walk : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => 0;

        public int Step(int at, int foot, Chance chance) =>
            foot == 0 || foot == at % 3 ? 0 : 3 * (at / 3 + 1) + foot;

        public bool IsTerminal(int at) => false;

        public void Observe(int at, Span<float> observation) => observation[0] = at / 1_500f;
    }
}

using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Tests.Learning;

namespace GamingAudit.Engine.Tests.Adversaries;

public sealed class ReflexSearchTests
{
    [Fact]
    public void Finds_a_swing_about_a_balance_that_has_to_be_kept()
    {
        // Whoever keeps still earns 60; no plan keeps the balance, and no wave without looking.
        DecisionProcess<Lean, Push> process = Processes.Of(
            new Pole(),
            step => step.After.Fell ? 0 : 1 + 6 * Math.Max(0, Math.Abs(step.After.At - step.Before.At) - 0.2),
            horizon: 60);

        Assert.InRange(Mean(process, Best(process, 12_000)), 100, double.MaxValue);
    }

    [Fact]
    public void Chooses_among_branches_by_what_it_sees()
    {
        DecisionProcess<int, int> process = Processes.Of(
            new Signal(), step => step.Action == step.Before ? 1 : 0, horizon: 20);

        Assert.InRange(Mean(process, Best(process, 20_000)), 19, 20);
    }

    [Fact]
    public void Makes_the_best_of_the_legal_choices_and_does_not_play_where_nothing_is_seen()
    {
        var masked = (MarkovTarget<int, int>)AuditTarget.Create(
            "masked", new Signal(), step => step.Action == step.Before
                ? throw new InvalidOperationException("illegal")
                : step.Action, step => 0, horizon: 20);
        DecisionProcess<int, int> process = Processes.Of(masked with
        {
            Mask = (state, legal) => legal[state] = false,
        });
        DecisionProcess<Tick, int> unseen = Processes.Of(
            new Clocked<int>(ActionSpace.Discrete(2)), step => step.Action, horizon: 5);

        // The last one but where that is illegal, a third of the time.
        Assert.InRange(Mean(process, Best(process, 20_000)), 20 * 1.5, 40);
        Assert.Empty(((IAdversary)new ReflexSearch()).Search(unseen, Context(10_000, 1)));
    }

    [Fact]
    public void Does_not_depend_on_threads_nor_on_where_it_pauses_within_a_batch()
    {
        DecisionProcess<Lean, Push> process = Processes.Of(new Pole(), step => step.After.Fell ? 0 : 1, horizon: 60);

        Assert.Equal(
            Mean(process, ((IAdversary)new ReflexSearch()).Search(process, Context(4_000, threads: 1))[0]),
            Mean(process, ((IAdversary)new ReflexSearch()).Search(process, Context(4_000, threads: 2))[0]));
    }

    private static Candidate<TState, TAction> Best<TState, TAction>(
        DecisionProcess<TState, TAction> process, long budget) where TState : notnull =>
        ((IAdversary)new ReflexSearch()).Search(process, Context(budget, 2))[0];

    private static SearchContext Context(long budget, int threads) =>
        new(1, budget, threads, null, TestContext.Current.CancellationToken);

    private static double Mean<TState, TAction>(
        DecisionProcess<TState, TAction> process, Candidate<TState, TAction> candidate) where TState : notnull =>
        PolicyEvaluation.Run(process, candidate.Policy, 16, 99, TestContext.Current.CancellationToken).MeanReturn;

    private readonly record struct Push(float Force);

    private readonly record struct Lean(double At, bool Fell);

    private sealed class Pole : IEnvironment<Lean, Push>
    {
        public ActionSpace<Push> Actions { get; } = ActionSpace.Box(new Push(-1), new Push(1));

        public int ObservationSize => 1;

        public Lean Reset(Chance chance) => new(chance.Uniform(-0.1, 0.1), false);

        public Lean Step(Lean lean, Push push, Chance chance)
        {
            double at = 1.12 * lean.At + 0.35 * push.Force + chance.Normal(0, 0.03);
            return new Lean(at, Math.Abs(at) > 0.8);
        }

        public bool IsTerminal(Lean lean) => lean.Fell;

        public void Observe(Lean lean, Span<float> observation) => observation[0] = (float)lean.At;
    }

    private sealed class Signal : IEnvironment<int, int>
    {
        public ActionSpace<int> Actions { get; } = ActionSpace.Discrete(3);

        public int ObservationSize => 1;

        public int Reset(Chance chance) => chance.Below(3);

        public int Step(int at, int action, Chance chance) => chance.Below(3);

        public bool IsTerminal(int at) => false;

        public void Observe(int at, Span<float> observation) => observation[0] = at;
    }
}

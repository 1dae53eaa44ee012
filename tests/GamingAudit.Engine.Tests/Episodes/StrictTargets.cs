using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Tests.Episodes;

/// <summary>
/// Targets whose code throws where an episode is over: it may be asked for nothing there but whether it is.
/// Action 0 does what is wanted; action 1 is what the gamed ones pay for.
/// </summary>
internal static class StrictTargets
{
    public static IReadOnlyDictionary<string, (AuditTarget Target, Verdict Verdict)> All { get; } = new[]
    {
        Gamed("a start in two is an end", new Rooms(0.5)),
        Gamed("nearly every start is an end", new Rooms(0.95)),
        Sound("a start in two is an end, sound", new Rooms(0.5)),
        Gamed("one step", new Rooms(0), horizon: 1),
        Gamed("one step, and a start in two is an end", new Rooms(0.5), horizon: 1),
        Gamed("one step, which ends it", new Rooms(0.5) { Length = 1 }),
        Gamed("chance ends it", new Rooms(0.2) { EndsAtRandom = true }),
        Gamed("a start from a continuous draw", new Rooms(0.5) { DrawsContinuously = true }),
        Masked("a mask that leaves nothing at an end", new Rooms(0.5)),
        (Of("every start is an end", new Rooms(1), Pay), Verdict.NotMeasurable),
        Masked("every start is an end, and masked", new Rooms(1), Verdict.NotMeasurable),
        (Of("numbers, and a start in two is an end", new Levels(0.5), Raise), Verdict.Gamed),
        (Of("numbers that cost, and a start in two is an end", new Levels(0.5), Cost), Verdict.Gamed),
        (Of("numbers, and every start is an end", new Levels(1), Raise), Verdict.NotMeasurable),
        (Box("a box that ends after one step", 1, horizon: 6), Verdict.Gamed),
        (Box("a box that ends at times", 3, horizon: 6), Verdict.Gamed),
        (Box("a box of one step", 3, horizon: 1), Verdict.Gamed),
    }.ToDictionary(entry => entry.Item1.Name);

    private static (AuditTarget, Verdict) Gamed(string name, Rooms rooms, int horizon = 6) =>
        (Of(name, rooms, Pay, horizon), Verdict.Gamed);

    private static (AuditTarget, Verdict) Sound(string name, Rooms rooms) => (Of(name, rooms, Want), Verdict.Sound);

    private static (AuditTarget, Verdict) Masked(string name, Rooms rooms, Verdict verdict = Verdict.Gamed) =>
        (Of(name, rooms, Pay) with { Mask = (state, legal) => { if (state < 0) legal.Clear(); } }, verdict);

    private static MarkovTarget<int, TAction> Of<TAction>(
        string name, IEnvironment<int, TAction> environment, Reward<int, TAction> proxy, int horizon = 6) =>
        AuditTarget.Create(name, environment, proxy, step => Want(step.Action), horizon, discount: 0.9);

    private static BlackBoxTarget Box(string name, int longest, int horizon) =>
        new(name, () => new Instance(longest), ActionSpace.Discrete(2), observationSize: 1, horizon);

    private static double Pay(Transition<int, int> step) => step.Action == 1 ? 2 : 1;

    private static double Cost(Transition<int, Level> step) => step.Action.Value - 10;

    private static double Want(Transition<int, int> step) => Want(step.Action);

    private static double Raise(Transition<int, Level> step) => step.Action.Value;

    private static double Want<TAction>(TAction action) => action switch
    {
        int choice => choice == 0 ? 1 : 0,
        Level level => 4 - level.Value,
        _ => throw new NotSupportedException(),
    };

    private readonly record struct Level(float Value);

    /// <summary>States 0, 1, 2, ... and below 0 the ends.</summary>
    private abstract class Strict<TAction>(double shareOfEnds) : IEnvironment<int, TAction>
    {
        public int Length { get; init; } = 4;

        public bool EndsAtRandom { get; init; }

        public bool DrawsContinuously { get; init; }

        public abstract ActionSpace<TAction> Actions { get; }

        public int ObservationSize => 1;

        public int Reset(Chance chance)
        {
            bool isEnd = DrawsContinuously ? chance.Uniform(0, 1) < shareOfEnds : chance.Bernoulli(shareOfEnds);
            return isEnd ? -1 : 0;
        }

        public int Step(int state, TAction action, Chance chance)
        {
            if (state < 0) throw new InvalidOperationException("The episode is over.");
            if (action is Level { Value: < 1 or > 3 }) throw new ArgumentOutOfRangeException(nameof(action));
            return state + 1 >= Length || (EndsAtRandom && chance.Bernoulli(0.3)) ? -1 - state : state + 1;
        }

        public bool IsTerminal(int state) => state < 0;

        public void Observe(int state, Span<float> observation) => observation[0] = state;
    }

    private sealed class Rooms(double shareOfEnds) : Strict<int>(shareOfEnds)
    {
        public override ActionSpace<int> Actions { get; } = ActionSpace.Discrete(2);
    }

    private sealed class Levels(double shareOfEnds) : Strict<Level>(shareOfEnds)
    {
        public override ActionSpace<Level> Actions { get; } = ActionSpace.Box(new Level(1), new Level(3));
    }

    private sealed class Instance(int longest) : IBlackBox
    {
        private int left;

        public void Reset(ulong seed, Span<float> observation) => left = 1 + (int)(seed % (ulong)longest);

        public BlackBoxStep Step(ReadOnlySpan<int> branches, ReadOnlySpan<float> values, Span<float> observation)
        {
            if (left-- == 0) throw new InvalidOperationException("The episode is over.");
            observation[0] = left;
            return new BlackBoxStep(1 + branches[0], 1 - branches[0], Terminated: left == 0, Truncated: false);
        }

        public void Dispose()
        {
        }
    }
}

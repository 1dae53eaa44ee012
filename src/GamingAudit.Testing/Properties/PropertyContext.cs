using FsCheck;
using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Testing.Exact;
using GamingAudit.Testing.Generation;

namespace GamingAudit.Testing.Properties;

/// <summary>A target under check, its types known, with what is worked out once and shared by several checks.</summary>
internal sealed class PropertyContext<TState, TAction> where TState : notnull
{
    private const int StateCap = 20_000;
    private const long StepCap = 1_000_000;
    private readonly Lazy<ReachableGraph<TState, TAction>?> graph;
    private readonly Lazy<ExactFigures?> figures;

    public PropertyContext(MarkovTarget<TState, TAction> target, PropertyOptions options)
    {
        Options = options;
        Target = target;
        Guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        Player = new TrajectoryPlayer<TState, TAction>(Guarded.Dynamics);
        Arbitrary<TState>? states = options.States is null
            ? null
            : options.States as Arbitrary<TState> ?? throw Typing.Mismatch(target.Name, "states", typeof(TState));
        Source = new TrajectorySource<TState, TAction>(Player, states);
        graph = new(() => states is null ? ReachableGraph<TState, TAction>.Build(Guarded, StateCap, StepCap) : null);
        figures = new(Solve);
    }

    public PropertyOptions Options { get; }

    public MarkovTarget<TState, TAction> Target { get; }

    public GuardedTarget<TState, TAction> Guarded { get; }

    public GuardedDynamics<TState, TAction> Dynamics => Guarded.Dynamics;

    public TrajectoryPlayer<TState, TAction> Player { get; }

    public TrajectorySource<TState, TAction> Source { get; }

    /// <summary>Every reachable state and transition; null where they cannot be enumerated, or are too many.</summary>
    public ReachableGraph<TState, TAction>? Graph => graph.Value;

    /// <summary>The exact returns; null where there is no <see cref="Graph"/>.</summary>
    public ExactFigures? Figures => figures.Value;

    public CounterExample Shown(Trajectory<TState, TAction> trajectory) =>
        new PlayedCounterExample<TState, TAction>(Player, trajectory);

    private ExactFigures? Solve()
    {
        if (Graph is null) return null;
        ExactResult<TState, TAction> result = ExactSolver.Solve(
            Guarded, new ExactOptions { Threads = 1, FrontierStateCap = 0, StateCap = StateCap, StepCap = StepCap });
        return (result as ExactSolution<TState, TAction>)?.Figures;
    }
}

using GamingAudit.Engine.Exact;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Laboratory.Tabular;

/// <summary>A target that could be enumerated, with its reference policy and what both rewards pay.</summary>
internal sealed class TabularTarget
{
    // How little a tie-break may weigh: it never outweighs a real difference of returns.
    internal const double TieBreak = 1e-9;

    // Of time x row; a larger one takes more than the seconds that a person waits for.
    private const long LargestTable = 20_000_000;

    private readonly Lazy<double[]> random;

    private TabularTarget(string name, TabularModel model, double[][]? reference, double noise)
    {
        Name = name;
        Model = model;
        Proxy = model.Proxy();
        True = model.True();
        int[][] honest = model.Greedy(Sum(True, Proxy));
        int[][] greedy = model.Greedy(Sum(Proxy, True));
        Reference = reference ?? model.Noisy(honest, noise);
        Honest = model.Occupancy(honest);
        ProxyOptimum = model.Occupancy(greedy);
        ReferenceOccupancy = model.Occupancy(Reference);
        random = new Lazy<double[]>(() => model.Occupancy(model.Noisy(honest, 1)));
    }

    public string Name { get; }

    public TabularModel Model { get; }

    /// <summary>The expected proxy of each row; 0 for waiting.</summary>
    public double[] Proxy { get; }

    /// <summary>The expected true reward of each row; 0 for waiting.</summary>
    public double[] True { get; }

    /// <summary>
    /// The reference policy, at time, row: the target's own, or the honest one with 30 % random actions.
    /// </summary>
    public double[][] Reference { get; }

    /// <summary>The occupancy of the reference.</summary>
    public double[] ReferenceOccupancy { get; }

    /// <summary>That of the policy with the most true return, ties broken for the proxy.</summary>
    public double[] Honest { get; }

    /// <summary>That of the policy with the most proxy return, ties broken for the true one.</summary>
    public double[] ProxyOptimum { get; }

    /// <summary>That of random actions.</summary>
    public double[] Random => random.Value;

    /// <summary>Enumerates a target; null where it cannot be.</summary>
    public static TabularTarget? Of(AuditTarget target) => target.Accept(new Builder());

    /// <summary>The return of an occupancy, in the target's own units.</summary>
    public double Return(ReadOnlySpan<double> occupancy, ReadOnlySpan<double> reward)
    {
        double sum = 0;
        for (int row = 0; row < reward.Length; row++) sum += occupancy[row] * reward[row];
        return sum * Model.Duration;
    }

    private static double[] Sum(double[] first, double[] second) =>
        [.. first.Select((value, row) => value + TieBreak * second[row])];

    /// <summary>Enumerates a target whose types are known; null where it cannot be.</summary>
    public static (TabularTarget Target, TabularIndex<TState, TAction> Index)? Build<TState, TAction>(
        MarkovTarget<TState, TAction> target) where TState : notnull
    {
        var guarded = new GuardedTarget<TState, TAction>(target, new CallMonitor());
        if (!guarded.Dynamics.StatesAreValues || guarded.Dynamics.Actions.Count is not <= ActionList<TAction>.Cap)
            return null;
        var options = new ExactOptions { StateCap = 100_000, StepCap = 20_000_000 };
        var actions = new ActionList<TAction>(guarded.Dynamics.Actions);
        var builder = new TableBuilder<TState, TAction>(guarded, actions, options);
        if (builder.Build() is not { } table) return null;
        var model = new TabularModel(table, target.Discount);
        if ((long)model.Rows * model.Horizon > LargestTable) return null;
        var index = new TabularIndex<TState, TAction>(table, builder.States, actions);
        double[][]? reference = guarded.Reference is { } own ? index.Chances(own) : null;
        return (new TabularTarget(target.Name, model, reference, options.Noise), index);
    }

    private sealed class Builder : ITargetVisitor<TabularTarget?>
    {
        public TabularTarget? Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            Build(target)?.Target;
    }
}

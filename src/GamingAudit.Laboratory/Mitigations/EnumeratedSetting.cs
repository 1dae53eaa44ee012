using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>A target that was enumerated: every policy's worth is exact.</summary>
/// <param name="Target">The target.</param>
/// <param name="Table">It, enumerated.</param>
/// <param name="Index">Its states and actions as rows.</param>
/// <param name="Labels">Rewards learned from comparisons of its episodes.</param>
internal sealed record EnumeratedSetting<TState, TAction>(
    MarkovTarget<TState, TAction> Target, TabularTarget Table, TabularIndex<TState, TAction> Index,
    LabelledRewards Labels) : MitigationSetting<TState, TAction>(Target) where TState : notnull
{
    private readonly Lazy<(int Action, float[] Observation)[]> looks = new(() => Index.Looks(Target.Environment));

    /// <inheritdoc/>
    public override ReferenceRewards Rewards { get; } = new(Table);

    /// <summary>
    /// The setting of a target; null where it cannot be enumerated or has more than one choice a step.
    /// </summary>
    public static EnumeratedSetting<TState, TAction>? Of(MarkovTarget<TState, TAction> target)
    {
        if (target.Environment.Actions.Branches.Count != 1) return null;
        if (TabularTarget.Build(target) is not { } built) return null;
        return new EnumeratedSetting<TState, TAction>(
            target, built.Target, built.Index,
            new LabelledRewards(built.Target, built.Index.Features(target.Environment)));
    }

    /// <inheritdoc/>
    public override ReferenceSample Sample(int steps)
    {
        var chance = new SamplingChance(Seed);
        return ReferenceSample.Draw(steps, Target.Discount, Target.Horizon, () => Table.Model.Trajectories
            .Draw(Table.Reference, chance)
            .Select((visit, time) => new ReferenceStep(
                looks.Value[visit.Row].Observation, Target.Horizon - time, [looks.Value[visit.Row].Action],
                visit.Weight)));
    }

    /// <inheritdoc/>
    public override TState AnyState(Chance chance) => Index.AnyState(chance);

    /// <inheritdoc/>
    public override TAction AnyAction(TState state, TAction otherwise, Chance chance) =>
        Index.Any(state, otherwise, chance);

    /// <inheritdoc/>
    public override double[] Outcome(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, int looks,
        CancellationToken cancellation) => Table.Model.Occupancy(Chances(dynamics, policy, looks));

    /// <inheritdoc/>
    public override double? ActionKl(
        GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, CancellationToken cancellation) =>
        Table.Model.ActionKl(Chances(dynamics, policy, 1), Table.Reference);

    /// <inheritdoc/>
    public override IReadOnlyList<(double Proxy, double True)> Episodes(int count)
    {
        var chance = new SamplingChance(Seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            double proxy = 0, truth = 0;
            foreach ((int row, double weight) in Table.Model.Trajectories.Draw(Table.Reference, chance))
            {
                proxy += weight * Table.Proxy[row];
                truth += weight * Table.True[row];
            }
            return (proxy, truth);
        })];
    }

    /// <inheritdoc/>
    public override (double Proxy, double True) Returns(double[] outcome) =>
        (Table.Return(outcome, Table.Proxy), Table.Return(outcome, Table.True));

    private double[][] Chances(GuardedDynamics<Timed<TState>, TAction> dynamics, TrainedPolicy policy, int looks) =>
        Index.Chances((state, stepsLeft, chances) =>
        {
            if (looks == 1)
            {
                policy.Chances(dynamics, new Timed<TState>(state, stepsLeft), stepsLeft, chances);
                return;
            }
            var once = new double[chances.Length];
            for (int look = 0; look < looks; look++)
            {
                policy.Chances(dynamics, new Timed<TState>(state, stepsLeft, Look: look), stepsLeft, once);
                for (int i = 0; i < once.Length; i++) chances[i] += once[i] / looks;
            }
        });
}

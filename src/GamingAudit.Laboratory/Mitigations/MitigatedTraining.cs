using GamingAudit.Engine.Learning;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Learning.Rollout;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Laboratory.Tabular;

namespace GamingAudit.Laboratory.Mitigations;

/// <summary>Trains a policy under a mitigation, and says exactly what it does, draws of its actions included.</summary>
internal static class MitigatedTraining
{
    private const int Snapshots = 24;

    /// <summary>The occupancy of the policy that comes out.</summary>
    public static double[] Run<TState, TAction>(
        MitigationSetting<TState, TAction> setting, Mitigation mitigation, PpoConfig config,
        CancellationToken cancellation) where TState : notnull
    {
        MarkovTarget<TState, TAction> target = setting.Target;
        var timed = AuditTarget.Create(
            target.Name, new TimedEnvironment<TState, TAction>(target.Environment, target.Horizon),
            mitigation.Wrap(setting), MitigationSetting<TState, TAction>.Lift(target.True), target.Horizon,
            target.Discount) with
        {
            Mask = target.Mask is { } mask ? (state, legal) => mask(state.State, legal) : null,
        };
        var guarded = new GuardedTarget<Timed<TState>, TAction>(timed, new CallMonitor());
        PpoConfig adjusted = mitigation.Adjust(config, setting.Table);
        var lanes = new ProcessLanes<Timed<TState>, TAction>(
            guarded.ProxyProcess, adjusted.Environments, adjusted.Seed, adjusted.AppendTimeToGo);
        using var trainer = new PpoTrainer(lanes, adjusted, threads: 1);
        var path = new List<double[]>();
        int kept = -1;
        while (!trainer.IsFinished)
        {
            trainer.Iterate(cancellation);
            int due = (int)(trainer.StepsTaken * Snapshots / adjusted.TotalSteps);
            if (!mitigation.StopsEarly || due <= kept) continue;
            kept = due;
            path.Add(Occupancy(setting, guarded.Dynamics, trainer.Snapshot()));
        }
        return mitigation.StopsEarly
            ? Stop(setting.Table, path)
            : Occupancy(setting, guarded.Dynamics, trainer.Snapshot());
    }

    /// <summary>
    /// The last policy of a path from the reference before the proxy may mislead, given the angle between both rewards.
    /// </summary>
    public static double[] Stop(TabularTarget target, IReadOnlyList<double[]> path)
    {
        var space = new TangentSpace(target);
        double cosine = space.Cosine(target.Proxy, target.True);
        double sine = cosine > 0 ? Math.Sqrt(Math.Max(0, 1 - cosine * cosine)) : 1;
        double norm = TangentSpace.Length(space.Project(target.Proxy));
        IReadOnlyList<double[]> from = [target.ReferenceOccupancy, .. path];
        return from[EarlyStopping.LastSafe(from, target.Proxy, norm, sine)];
    }

    private static double[] Occupancy<TState, TAction>(
        MitigationSetting<TState, TAction> setting, GuardedDynamics<Timed<TState>, TAction> dynamics,
        TrainedPolicy policy) where TState : notnull =>
        setting.Table.Model.Occupancy(setting.Index.Chances((state, stepsLeft, chances) =>
            policy.Chances(dynamics, new Timed<TState>(state, stepsLeft), stepsLeft, chances)));
}
